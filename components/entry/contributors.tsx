import { useLocale, useTranslations } from "next-intl";
import type { ContributorView } from "@/lib/catalogue/view";
import { comma } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";

/** Roles in the order in which a reference has them; authors need no word. */
const roles = ["author", "editor", "translator", "organiser", "speaker", "publisher", "funder", "partner"] as const;

export function Contributors({ contributors }: { contributors: ContributorView[] }) {
  const t = useTranslations("entry");
  const locale = useLocale();
  const groups = roles
    .map((role) => ({ role, people: contributors.filter((one) => one.role === role) }))
    .filter(({ people }) => people.length > 0);
  if (groups.length === 0) return null;
  return (
    <div className="mt-4 space-y-1">
      {groups.map(({ role, people }) => (
        <p key={role}>
          {role === "author" ? null : (
            <span className="label">{t(`roles.${role}`, { count: people.length })}&ensp;</span>
          )}
          {people.map((person, index) => (
            <Name
              // biome-ignore lint/suspicious/noArrayIndexKey: two authors may have one name.
              key={index}
              person={person}
              before={index > 0 ? comma(locale) : ""}
            />
          ))}
        </p>
      ))}
    </div>
  );
}

/** Leads to the page of whom the hub knows, else to everything of the same name. */
function Name({ person: { name, affiliation, orcid, path }, before }: { person: ContributorView; before: string }) {
  const locale = useLocale() as Locale;
  const identifier = orcid.replace(/^https?:\/\/orcid\.org\//, "");
  return (
    <>
      {before}
      <a
        href={localePath(locale, path ?? `/search?q=${encodeURIComponent(`"${name}"`)}`)}
        title={affiliation || undefined}
      >
        <bdi>{name}</bdi>
      </a>
      {identifier ? (
        <a href={`https://orcid.org/${identifier}`} rel="noopener" className="ms-1 text-quiet text-sm">
          ORCID<span className="sr-only"> {identifier}</span>
        </a>
      ) : null}
    </>
  );
}
