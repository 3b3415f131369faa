import path from "node:path";

/** The rooms of lib/ from the ground up (DESIGN.md §1): one imports only from rows above its own. */
export const rooms = [
  ["base"],
  ["db"],
  ["i18n"],
  ["mail", "files"],
  ["vocabulary"],
  ["accounts"],
  ["search"],
  ["catalogue"],
  ["moderation"],
  ["indexing"],
  ["network"],
  ["exchange"],
  ["outreach"],
  ["insight"],
];

/** A source file: its path from the checkout's root, and its text. */
export type Source = { file: string; text: string };
type Import = { file: string; target: string; typeOnly: boolean };
type Rule = (sources: Source[]) => string[];

const importPattern =
  /^\s*(?:import|export)\s+(type\s+)?([^;"']*?)\s*from\s*"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)|^\s*import\s+"([^"]+)"/gm;

/** Everything a file imports, imports of this checkout as paths from its root without ending. */
export function importsOf({ file, text }: Source): Import[] {
  return [...text.matchAll(importPattern)].map(([, type, names = "", named, dynamic, bare]) => {
    const written = named ?? dynamic ?? bare ?? "";
    const inside = written.startsWith(".") ? path.join(path.dirname(file), written) : written.replace(/^@\//, "");
    const each = /^\{(.*)\}$/s
      .exec(names.trim())?.[1]
      ?.split(",")
      .map((name) => name.trim())
      .filter(Boolean);
    const typeOnly = Boolean(type) || Boolean(each?.length && each.every((name) => name.startsWith("type ")));
    return { file, target: inside, typeOnly };
  });
}

const roomOf = (file: string) => /^lib\/([^/]+)\//.exec(file)?.[1];
const rowOf = (room: string) => rooms.findIndex((row) => row.includes(room));
const baseName = (file: string) => path.basename(file).replace(/\.tsx?$/, "");
const inLib = ({ file }: Source) => file.startsWith("lib/");

const roomsInOrder: Rule = (sources) =>
  sources.filter(inLib).flatMap((source) => {
    const own = roomOf(source.file);
    if (!own || rowOf(own) < 0) {
      return [
        `${source.file}: "${own ?? "lib"}" is no room of DESIGN.md; put the file into one, or decide on a new room in docs/decisions`,
      ];
    }
    return importsOf(source).flatMap(({ target }) => {
      const other = roomOf(target);
      if (!other || other === own || rowOf(other) < rowOf(own)) return [];
      return [
        `${source.file} imports ${target}: ${own} stands below or beside ${other}; move what both need up, or hand it in as a parameter`,
      ];
    });
  });

const libKeepsToItself: Rule = (sources) =>
  sources.filter(inLib).flatMap((source) =>
    importsOf(source)
      .filter(({ target }) => /^(app|components|scripts|tests|prisma)\//.test(target))
      .map(
        ({ target }) =>
          `${source.file} imports ${target}: lib/ serves the others; move the part that it needs into a room`,
      ),
  );

const componentsOnlyShow: Rule = (sources) =>
  sources
    .filter(({ file }) => file.startsWith("components/"))
    .flatMap((source) => {
      const reaching = importsOf(source).filter(({ target, typeOnly }) => {
        if (typeOnly) return target.startsWith("lib/db/") && !target.startsWith("lib/db/generated");
        const kind = roomOf(target) && /(^|-)(data|mutations|loaders|outbox|session|action)$/.test(baseName(target));
        return kind || /^lib\/db\/|^app\/|^@prisma\/|^pg$|^node:(http|https|net|dns)|^undici|^next(\/|$)/.test(target);
      });
      const fetches = !/^\s*"use client"/.test(source.text) && /\bfetch\(/.test(source.text);
      return [
        ...reaching.map(
          ({ target }) =>
            `${source.file} imports ${target}: a component shows what it is given; read in a loader or the page and pass it as a property`,
        ),
        ...(fetches ? [`${source.file} calls fetch: read in a loader or the page and pass it as a property`] : []),
      ];
    });

/** Request-facing files of lib/ besides loaders, and what of the request they hold. */
const requestFacing = new Set([
  "lib/i18n/request", // next-intl's entry: which language a request is in
  "lib/accounts/session", // the signed cookie
  "lib/accounts/action", // the wrapper of server actions
  "lib/accounts/form-action", // the wrapper of server actions that answer with field errors
  "lib/accounts/returned-form", // what was typed, carried over the redirect where no scripts run
  "lib/accounts/blocked-person", // who was refused at log-in and may ask why
  "lib/accounts/pending-identity", // who logged in elsewhere, until the account is chosen
]);

const requestsStayOutside: Rule = (sources) =>
  sources
    .filter((source) => inLib(source) && !/(^|-)loaders$/.test(baseName(source.file)))
    .filter(({ file }) => !requestFacing.has(file.replace(/\.tsx?$/, "")))
    .flatMap((source) =>
      importsOf(source)
        .filter(({ target }) => /^next(\/|$)|^next-intl\/server$/.test(target))
        .filter(({ typeOnly }) => !typeOnly)
        .map(
          ({ target }) =>
            `${source.file} imports ${target}: what knows the request belongs in the room's loaders.ts, in app/, or in lib/accounts/action.ts; hand the rest its values`,
        ),
    );

/** Files that work on the database besides data and mutations. */
const keepers = [
  /^lib\/db\//,
  /^prisma\/seed\//,
  /^scripts\//,
  /(^|[/-])outbox\.ts$/,
  /^lib\/mail\/sender\.ts$/, // empties the mail's outbox
  /^lib\/indexing\//, // empties the search's outbox, rebuilds, compares
  /^lib\/accounts\/(next-auth|session)\.ts$/, // the configuration of log-in
];

const databaseHasItsKeepers: Rule = (sources) =>
  sources
    .filter(
      ({ file }) => !keepers.some((keeper) => keeper.test(file)) && !/(^|-)(data|mutations)$/.test(baseName(file)),
    )
    .flatMap((source) =>
      importsOf(source)
        .filter(({ target, typeOnly }) => /^lib\/db\/(?!generated|unavailable)/.test(target) && !typeOnly)
        .map(
          ({ target }) =>
            `${source.file} imports ${target}: reads belong in the room's data.ts (or x-data.ts), writes in its mutations.ts (or x-mutations.ts)`,
        ),
    );

const noCycles: Rule = (sources) => {
  const files = new Map(sources.filter(inLib).map((source) => [source.file.replace(/\.tsx?$/, ""), source]));
  const done = new Set<string>();
  const complaints: string[] = [];
  const visit = (name: string, trail: string[]) => {
    if (trail.includes(name)) {
      complaints.push(
        `${[...trail.slice(trail.indexOf(name)), name].join(" → ")}: a circle; move what both ends need into a third file`,
      );
    }
    const source = files.get(name);
    if (!source || done.has(name) || trail.includes(name)) return;
    // The compiler erases imports of types alone: an adapter may name the interface of the file that picks it.
    for (const { target, typeOnly } of importsOf(source)) if (!typeOnly) visit(target, [...trail, name]);
    done.add(name);
  };
  for (const name of files.keys()) visit(name, []);
  return complaints;
};

const telling: Rule = (sources) =>
  sources
    .filter(
      ({ file }) =>
        /^(lib|app|components)\//.test(file) &&
        /^(utils?|helpers?|common|services?|index|misc|shared)$/.test(baseName(file)),
    )
    .map(({ file }) => `${file}: name the file after what it does, and import it from there`);

const gate = { moderation: /\brequire(Moderator|Administrator)\(/, admin: /\brequireAdministrator\(/ };
const wrapper = { moderation: /= (moderator|administrator)\w*Action\(/, admin: /= administrator\w*Action\(/ };

const gatesAreKept: Rule = (sources) =>
  sources.flatMap(({ file, text }) => {
    const area = /^app\/(?:.*\/)?(moderation|admin)\//.exec(file)?.[1] as keyof typeof gate | undefined;
    if (!area) return [];
    const name = area === "admin" ? "requireAdministrator" : "requireModerator";
    const kind = baseName(file);
    if (kind === "page" || kind === "route") {
      const entry = kind === "page" ? text.slice(Math.max(0, text.indexOf("export default"))) : text;
      return gate[area].test(entry)
        ? []
        : [`${file}: call ${name}() of lib/accounts/loaders.ts first; a layout's check does not protect a page`];
    }
    if (!/^\s*"use server"/.test(text)) return [];
    return text
      .split(/^(?=export )/m)
      .filter(
        (part) =>
          /^export (const|async function|function)/.test(part) && !gate[area].test(part) && !wrapper[area].test(part),
      )
      .map(
        (part) =>
          `${file}: ${part.split("\n")[0]} … is open to everybody; build it with moderatorAction() or call ${name}() first`,
      );
  });

/** Each rule by what it says. */
export const rules: Record<string, Rule> = {
  "a room imports only from rooms above it": roomsInOrder,
  "lib imports neither app nor components": libKeepsToItself,
  "components reach neither the database nor the network": componentsOnlyShow,
  "only loaders, the action wrapper and the session know the request": requestsStayOutside,
  "only data, mutations, outboxes, the indexer, the seed and log-in work on the database": databaseHasItsKeepers,
  "no imports in a circle": noCycles,
  "no file is named after nothing": telling,
  "every page and action of moderators and administrators calls its gate": gatesAreKept,
};
