import { domainRights } from "@/lib/accounts/mail-domain";
import { standings } from "@/lib/accounts/people-data";
import { decisionNames } from "@/lib/accounts/standing";
import { errorStatus } from "@/lib/base/errors";
import { originKinds } from "@/lib/catalogue/filling";
import { institutionKinds } from "@/lib/catalogue/institution-kinds";
import { likenessDoubts, likenessReasons, sureness } from "@/lib/catalogue/likeness/judge";
import { contributorRoles, deadlineKinds, emptyContent, kinds } from "@/lib/catalogue/schema";
import { publicReasons } from "@/lib/catalogue/tombstone";
import { Occupation, Role, WorkflowState } from "@/lib/db/generated/enums";
import { fillProblems } from "@/lib/exchange/fill-source";
import { knowledgeLevels } from "@/lib/insight/knowledge";
import { statisticGroups } from "@/lib/insight/statistics-data";
import { templates } from "@/lib/mail/templates";
import { mergeProblems } from "@/lib/moderation/merge-rules";
import { queueShows } from "@/lib/moderation/queue-filter-data";
import { reasonSteps } from "@/lib/moderation/reason-data";
import { remarkKeys } from "@/lib/moderation/remarks";
import { reportOutcomes, reportReasons, reportStates } from "@/lib/moderation/report-schema";
import { waysBack } from "@/lib/moderation/restoring";
import { signalKeys } from "@/lib/moderation/signals";
import { obstacles, standings as translationStandings } from "@/lib/moderation/translation-data";
import { blockSteps, mergeSteps, transitionNames } from "@/lib/moderation/workflow";
import { codeNames, sorts } from "@/lib/search/parameters";
import { callsOf, type Handed, sourceFiles } from "./source-code";

/** Translators that are handed on as a value, so that the file does not show their namespace. */
export const handed: Handed[] = [
  // FormContext.t
  { under: "components/submit/", name: "t", namespace: "submit" },
  // translator() there makes one of all namespaces.
  { under: "lib/mail/message.ts", name: "t", namespace: "" },
];

export type Computed = {
  /** What the code asks for, `*` for each computed part. */
  call: string;
  /** Where it does, at the least. */
  where: string[];
  /** What the computed part can be: each must have a message, and each such message counts as used. */
  of?: readonly string[];
  /** What it can be, too, where the code looks first whether there is a message. */
  ifThere?: readonly string[];
};

const moderationPages = ["app/[locale]/moderation/[id]/page.tsx", "app/[locale]/account/submissions/[id]/page.tsx"];
const amendmentNames = ["classify", "amend"];
const revisionSteps = ["bringBack", "withhold", "showAgain"];
/** What administrators and moderators do to the hub, as the audit log names it. */
const settingActions = [
  ...["answerReports", "forgiveLink"],
  ...["announce", "removeAnnouncement", "setServiceTarget"],
  ...["editTopic", "featureTopic", "unfeatureTopic", "mergeTopic", "setMembership", "removeMembership"],
  ...["blockDomain", "allowDomain", "trustDomain", "removeDomainRule"],
  ...["splitTopic", "moveEntries", "takeBackMove"],
  ...["addInstitution", "describeInstitution", "nameInstitution", "mergeInstitution"],
  ...["addReason", "editReason", "retireReason", "restoreReason"],
];
const contentFields = [...new Set(kinds.flatMap((kind) => Object.keys(emptyContent(kind))))];
const mailLinks = Object.entries(templates).flatMap(([name, { links }]) =>
  (links as (parameters: { path: string }) => { label: string }[])({ path: "/" }).map(
    ({ label }) => `${name}.${label}`,
  ),
);

/** What the forms hand to `textField` (components/submit/form-context.ts): the label's key, and whether there is a hint. */
const textFields = sourceFiles()
  .filter(({ file }) => file.startsWith("components/submit/"))
  .flatMap((source) => callsOf("textField", source))
  .map((call) => ({
    label: /\blabel: "(\w+)"/.exec(call)?.[1] ?? /^textField\(\w+, "(\w+)"/.exec(call)?.[1] ?? call,
    hint: /\bhint: true\b/.test(call),
  }));

/** Every message key that code puts together, with all that it can become. A new one belongs here. */
export const computedKeys: Computed[] = [
  // Steps and states of the workflow (lib/moderation/workflow.ts). Amendments are noted like steps but move nothing.
  {
    call: "moderation.did.*",
    where: [
      ...["components/moderation/history.tsx", "app/[locale]/moderation/log/page.tsx"],
      ...["app/step-state.ts", "app/refusal-words.ts"],
    ],
    of: [
      ...[...transitionNames, ...Object.keys(blockSteps), ...Object.keys(mergeSteps)],
      ...[...amendmentNames, ...revisionSteps, "translate"],
    ],
  },
  {
    call: "moderation.done.*",
    where: ["app/[locale]/moderation/[id]/notices.tsx"],
    of: [...transitionNames, ...amendmentNames, ...Object.keys(mergeSteps), "unmergeOnly"],
  },
  // Merging two entries (lib/moderation/merging.ts).
  {
    call: "merge.problem.*",
    where: ["app/[locale]/moderation/merge/page.tsx", "app/[locale]/moderation/merge/actions.ts"],
    of: mergeProblems,
  },
  { call: "merge.side.*", where: ["app/[locale]/moderation/merge/choose.tsx"], of: ["keep", "drop", "both"] },
  {
    call: "merge.consequence.*",
    where: ["app/[locale]/moderation/merge/preview.tsx"],
    of: ["address", "readers", "histories", "counts", "mails", "undo"],
  },
  {
    call: "directory.kinds.*",
    where: [
      "components/network/institution.tsx",
      "components/network/institution-lines.tsx",
      "components/admin/institution-facts.tsx",
    ],
    of: institutionKinds,
  },
  { call: "desk.remarks.*", where: ["app/[locale]/moderation/[id]/desk-side.tsx"], of: remarkKeys },
  { call: "translation.standing.*", where: ["components/translation/standing.tsx"], of: translationStandings },
  { call: "translation.obstacle.*", where: ["components/translation/standing.tsx"], of: obstacles },
  {
    call: "desk.keys.*",
    where: ["app/[locale]/moderation/[id]/desk-head.tsx"],
    of: [
      ...["next", "previous", "claim", "release", "approve", "requestChanges", "decline", "undo"],
      ...["send", "leave", "edit", "write", "queue", "help"],
    ],
  },
  { call: "twins.sure.*", where: ["app/twin-lines.ts"], of: sureness },
  { call: "twins.reasons.*", where: ["app/twin-lines.ts"], of: likenessReasons },
  { call: "twins.doubts.*", where: ["app/twin-lines.ts"], of: likenessDoubts },
  { call: "moderation.transitions.*", where: moderationPages, of: transitionNames },
  {
    call: "moderation.states.*",
    where: [
      ...moderationPages,
      "components/admin/person-facts.tsx",
      "components/moderation/revision-list.tsx",
      "app/twin-lines.ts",
    ],
    of: Object.keys(WorkflowState),
  },
  {
    call: "submissions.next.*",
    where: ["app/[locale]/account/submissions/[id]/page.tsx"],
    of: Object.keys(WorkflowState),
  },
  // The page itself lists what may be done: `published` is asked for by its whole key.
  {
    call: "submissions.done.*",
    where: ["app/[locale]/account/submissions/[id]/page.tsx"],
    of: ["submitted", "withdraw", "appeal"],
  },
  {
    call: "moderation.show.*",
    where: ["app/[locale]/moderation/navigation.tsx"],
    of: queueShows,
  },

  // What readers report.
  { call: "reports.reasons.*", where: ["app/report-route.tsx", "components/moderation/report.tsx"], of: reportReasons },
  { call: "reports.hints.*", where: ["app/report-route.tsx"], of: reportReasons },
  { call: "reports.outcomes.*", where: ["app/[locale]/moderation/reports/page.tsx"], of: reportOutcomes },
  { call: "reports.desk.states.*", where: ["app/[locale]/moderation/reports/page.tsx"], of: reportStates },

  // Kinds of entry.
  {
    call: "moderation.kinds.*",
    where: ["app/[locale]/moderation/page.tsx", "app/[locale]/moderation/reports/page.tsx"],
    of: kinds,
  },
  { call: "submit.choose.*", where: ["app/[locale]/submit/page.tsx"], of: kinds },
  { call: "submit.choose.*Hint", where: ["app/[locale]/submit/page.tsx"], of: kinds },
  { call: "submit.heading.*", where: ["app/[locale]/submit/[kind]/page.tsx"], of: kinds },
  { call: "submit.headingEdit.*", where: ["app/[locale]/submit/[kind]/page.tsx"], of: kinds },
  { call: "entry.kind.*", where: ["components/entry/heading.tsx", "components/entry/card.tsx"], of: kinds },
  { call: "entry.wayTo.*", where: ["components/entry/way-to.tsx"], of: [...kinds, "doi"] },
  { call: "edition.*.title", where: ["components/edition/frame.tsx"], of: ["introduction", "readings"] },
  { call: "edition.*.short", where: ["components/edition/frame.tsx"], of: ["introduction", "readings"] },
  { call: "edition.readings.*", where: ["components/edition/readings-editor.tsx"], of: ["up", "down", "remove"] },
  { call: "edition.readings.*Named", where: ["components/edition/readings-editor.tsx"], of: ["up", "down", "remove"] },
  { call: "corridors.choose.*", where: ["components/map/corridors.tsx"], of: ["from", "to"] },
  { call: "corridors.map.*", where: ["components/map/flow-map.tsx"], of: knowledgeLevels },
  {
    call: "entry.kind.*",
    where: ["components/gathering/statistics.tsx", "components/gathering/most-read.tsx"],
    of: kinds,
  },
  { call: "statistics.groups.*", where: ["components/gathering/statistics.tsx"], of: statisticGroups },
  {
    call: "statistics.totals.*",
    where: ["components/gathering/statistics.tsx"],
    of: ["publications", "events", "news", "people", "institutions", "countries"],
  },
  { call: "entry.kinds.*", where: ["components/gathering/gathered.tsx"], of: kinds },

  // The submission form. Two windows' drafts are compared field by field: any field may differ but the kind, which
  // makes it the same draft, and what imports keep beside the form (`csl`), which no form can change.
  {
    call: "submit.fields.*",
    where: [
      "app/[locale]/submit/form.ts",
      "components/submit/draft-conflict.tsx",
      "app/[locale]/submit/filling.ts",
      "components/submit/form-context.ts",
      "components/submit/publication-groups.tsx",
      "components/submit/contributor-rows.tsx",
      "app/[locale]/moderation/merge/part-words.ts",
      "app/conversation-section.tsx",
      "app/[locale]/moderation/[id]/beside/[other]/page.tsx",
      "app/content-differences.tsx",
    ],
    of: [
      ...contentFields.filter((field) => !["kind", "csl"].includes(field)),
      ...["practiceWho", "practiceWhat", "practiceWhere", "practicePartners", "practiceForum"],
      ...["contributorName", "contributorOrcid", "linkUrl", "deadlineOn", "organisers"],
      ...textFields.map(({ label }) => label),
    ],
  },
  {
    call: "submit.hints.*",
    where: ["components/submit/form-context.ts"],
    of: textFields.filter(({ hint }) => hint).map(({ label }) => label),
  },
  { call: "filling.origin.*", where: ["app/[locale]/submit/filling.ts"], of: originKinds },
  { call: "filling.problem.*", where: ["app/[locale]/submit/filling.ts"], of: fillProblems },
  {
    call: "submit.roles.*",
    where: [
      "components/submit/contributor-rows.tsx",
      "app/content-differences.tsx",
      "app/[locale]/moderation/merge/part-words.ts",
    ],
    of: contributorRoles,
  },
  {
    call: "submit.deadlineKinds.*",
    where: [
      "components/submit/event-groups.tsx",
      "app/content-differences.tsx",
      "app/[locale]/moderation/merge/part-words.ts",
    ],
    of: deadlineKinds,
  },

  // Versions of an entry, and what is told where one was.
  ...["key", "removed", "added", "end"].map((told) => ({
    call: `revisions.${told}.*`,
    where: ["components/moderation/differences.tsx"],
    of: ["versions", "entries"],
  })),
  { call: "revisions.done.*", where: ["app/revisions-page.tsx"], of: ["publish", "review", "withheld", "shown"] },
  { call: "revisions.problem.*", where: ["app/revisions-page.tsx"], of: ["overtaken", "unfit"] },
  { call: "revisions.ways.*", where: ["components/moderation/revision-list.tsx"], of: waysBack },
  { call: "revisions.do.*", where: ["components/moderation/revision-list.tsx"], of: waysBack },
  { call: "revisions.publicBy.*", where: ["app/entry-history.tsx"], of: ["submitter", "moderators"] },
  {
    call: "tombstone.reasons.*",
    where: ["components/shell/gone.tsx"],
    of: [...publicReasons.filter((reason) => reason !== "other"), "wish"],
  },
  {
    call: "tombstone.choices.*",
    where: ["app/[locale]/moderation/[id]/page.tsx", "components/moderation/history.tsx"],
    of: publicReasons,
  },
  { call: "tombstone.*", where: ["components/shell/gone.tsx"], of: ["submitter", "moderators", "somebody"] },
  {
    call: "submit.more.*",
    where: ["components/submit/rows.tsx"],
    of: ["contributors", "corridors", "links", "deadlines"],
  },

  // An entry's page. Authors stand without a word.
  {
    call: "entry.roles.*",
    where: ["components/entry/contributors.tsx"],
    of: contributorRoles.filter((role) => role !== "author"),
  },
  {
    call: "entry.deadline.*",
    where: ["components/entry/event-times.tsx", "components/home/ahead.tsx", "app/subscription-words.ts"],
    of: deadlineKinds,
  },
  {
    call: "entry.practice.*",
    where: ["components/entry/abstract.tsx"],
    of: Object.keys((emptyContent("publication") as { practice: object }).practice),
  },
  {
    call: "entry.facts.*",
    where: ["components/entry/facts.tsx", "components/map/goals.tsx"],
    of: [
      ...["topics", "corridors", "countries", "regions", "gcm", "sdg", "keywords", "language", "licence"],
      ...["doi", "isbn", "issn", "handle", "edition", "publisherPlace", "source", "added", "changed"],
      ...["time", "usage"],
    ],
  },

  // Search: filters are named as the parameters of its address, which also has the years.
  {
    call: "search.facet.*",
    where: [
      ...["chosen", "facets", "facet-values", "nothing-found"].map((file) => `components/search/${file}.tsx`),
      "app/[locale]/search/[facet]/page.tsx",
    ],
    of: [...codeNames, "year", "grouping"],
  },
  { call: "search.corridor.*", where: ["components/search/corridor-choice.tsx"], of: ["from", "to"] },
  { call: "search.years.*", where: ["components/search/years.tsx"], of: ["since", "until"] },
  { call: "search.none.*", where: ["components/search/nothing-found.tsx"], of: ["filters", "words"] },
  { call: "search.sort.*", where: ["components/search/search-page.tsx"], of: sorts },

  // The shell: `explore`, `more`, `submit`, `ownPages` of components/shell/navigation.ts and the footer's own.
  {
    call: "site.navigation.*",
    where: ["components/shell/header.tsx", "components/shell/footer.tsx", "components/shell/missing.tsx"],
    of: [
      ...["search", "topics", "countries", "corridors", "events", "institutions", "statistics"],
      ...["submit", "login", "account", "moderation", "admin", "about", "register"],
    ],
  },

  ...["title", "text"].map((part) => ({
    call: `about.sections.*.${part}`,
    where: ["components/shell/about.tsx"],
    of: ["what", "south", "checked", "use", "languages", "access"],
  })),

  // Accounts. `done` is what the actions put into the next page's address (app/[locale]/(account)/actions.ts).
  {
    call: "accounts.fields.occupations.*",
    where: ["components/account/profile-fields.tsx", "components/admin/person-facts.tsx"],
    of: Object.keys(Occupation),
  },
  { call: "accounts.fields.hints.*", where: ["components/account/profile-fields.tsx"], of: Object.keys(Occupation) },
  { call: "accounts.register.with.*", where: ["app/[locale]/(account)/register/page.tsx"], of: ["orcid", "oidc"] },
  { call: "accounts.providers.*", where: ["components/account/provider-links.tsx"], of: ["orcid", "oidc"] },
  {
    call: "accounts.login.done.*",
    where: ["app/[locale]/(account)/login/page.tsx"],
    of: ["confirmed", "reset", "loggedOut", "loggedOutEverywhere"],
  },
  {
    call: "accounts.account.done.*",
    where: ["app/[locale]/(account)/account/page.tsx"],
    of: ["profile", "password", "emailSent", "email", "session", "linked", "unlinked"],
  },
  {
    call: "saved.done.*",
    where: ["app/[locale]/(account)/account/searches/page.tsx"],
    of: ["saved", "renamed", "removed"],
  },
  {
    call: "accounts.problems.*",
    where: ["app/form-view.ts"],
    ifThere: Object.keys(errorStatus),
  },

  // The administration.
  {
    call: "admin.navigation.*",
    where: ["app/[locale]/admin/navigation.tsx"],
    of: ["overview", "people", "domains", "topics", "institutions", "reasons", "settings", "log"],
  },
  {
    call: "admin.counts.*",
    where: ["app/[locale]/admin/page.tsx"],
    of: ["people", "moderators", "administrators", "trusted", "blocked", "unconfirmed"],
  },
  {
    call: "admin.roles.*",
    where: ["app/[locale]/admin/people/page.tsx", "components/admin/standing.tsx"],
    of: Object.keys(Role),
  },
  { call: "admin.standing.*", where: ["app/[locale]/admin/people/page.tsx"], of: standings },
  {
    call: "admin.decisions.*",
    where: ["app/[locale]/admin/log/page.tsx", "components/admin/decision-form.tsx"],
    of: decisionNames,
  },
  { call: "admin.hints.*", where: ["components/admin/decision-form.tsx"], of: decisionNames },
  { call: "admin.actions.*", where: ["app/[locale]/admin/log/page.tsx"], of: ["answerAppeal", ...settingActions] },
  {
    call: "admin.topics.done.*",
    where: ["app/[locale]/admin/topics/[code]/page.tsx"],
    of: ["words", "featured", "merged"],
  },
  {
    call: "admin.settings.done.*",
    where: ["app/[locale]/admin/settings/page.tsx"],
    of: ["target", "announced", "removed"],
  },
  {
    call: "admin.did.*",
    where: ["components/admin/audit-list.tsx"],
    of: [
      ...decisionNames,
      "answerAppeal",
      ...settingActions,
      "mergeEntries",
      "unmergeEntries",
      "seedBegun",
      "seedCompleted",
    ],
  },
  {
    call: "admin.done.*",
    where: ["app/[locale]/admin/people/[id]/page.tsx"],
    of: [...decisionNames, "answerAppeal"],
  },

  { call: "admin.signals.reasons.*", where: ["components/moderation/signal-list.tsx"], of: signalKeys },
  { call: "trust.signals.weights.*", where: ["components/moderation/signal-list.tsx"], of: ["1", "2", "3"] },
  {
    call: "admin.statistics.*",
    where: ["components/admin/desk-statistics.tsx"],
    of: ["submitted", "decided", "waiting", "median", "ninetieth"],
  },
  {
    call: "admin.statistics.groups.*",
    where: ["components/admin/desk-statistics.tsx"],
    of: ["kind", "language", "country"],
  },
  {
    call: "entry.kind.*",
    where: ["components/admin/desk-statistics.tsx", "components/admin/topic-split.tsx"],
    of: kinds,
  },

  // Rights by mail domain.
  ...["rights", "hints"].map((part) => ({
    call: `trust.domains.${part}.*`,
    where: ["components/admin/domains.tsx"],
    of: domainRights,
  })),
  {
    call: "trust.domains.is.*",
    where: ["components/admin/domains.tsx", "components/admin/domain-of-person.tsx"],
    of: domainRights,
  },
  { call: "trust.domains.done.*", where: ["app/[locale]/admin/domains/page.tsx"], of: ["set", "removed"] },

  // Saved reasons.
  ...["steps", "named"].map((part) => ({
    call: `reasons.${part}.*`,
    where: ["components/admin/reasons.tsx"],
    of: ["up", "down", "retire", "restore"],
  })),
  {
    call: "reasons.done.*",
    where: ["app/[locale]/admin/reasons/page.tsx", "app/[locale]/admin/reasons/[id]/page.tsx"],
    of: ["added", "written", "up", "down", "retire", "restore"],
  },
  {
    call: "moderation.transitions.*",
    where: ["app/[locale]/admin/reasons/page.tsx"],
    of: reasonSteps,
  },

  { call: "splitting.done.*", where: ["components/admin/topic-split.tsx"], of: ["made", "moved", "takenBack"] },

  {
    call: "institutions.done.*",
    where: ["app/[locale]/admin/institutions/[id]/page.tsx"],
    of: ["added", "described", "named", "merged"],
  },
  { call: "institutions.facts.*", where: ["components/admin/institution-facts.tsx"], of: ["city", "website", "ror"] },

  // Errors by their code. Field errors are named where they are found, in schemas and mutations: `fieldErrors` below.
  {
    call: "errors.code.*",
    where: ["app/step-state.ts", "app/returned-state.ts", "app/[locale]/topics/[slug]/edit/actions.ts"],
    of: Object.keys(errorStatus),
  },

  // Mails: lib/mail/templates.ts.
  {
    call: "*",
    where: ["lib/mail/message.ts"],
    of: [
      ...Object.keys(templates).flatMap((name) => [`mail.${name}.subject`, `mail.${name}.body`]),
      ...mailLinks.map((link) => `mail.${link}`),
    ],
    ifThere: Object.keys(templates).flatMap((name) => [`mail.${name}.note`, `mail.${name}.reason`]),
  },
];

/** Where the errors of fields, whose keys travel as data (`FieldError.key`), are put into words. */
export const fieldErrors = {
  call: "errors.*",
  where: [
    ...["app/[locale]/submit/form.ts", "app/form-view.ts", "app/step-state.ts"],
    ...["app/comment-state.ts", "app/refusal-words.ts", "app/returned-state.ts", "app/translation-route.tsx"],
    ...["actions.ts", "readings/page.tsx"].map((file) => `app/[locale]/topics/[slug]/edit/${file}`),
  ],
};
