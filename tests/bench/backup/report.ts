import { table } from "../table";
import type { Ran } from "./command";
import type { Comparison } from "./contents";

/** One backup, restored onto another database. */
export type Leg = Comparison & {
  way: string;
  /** Of the backup, in bytes. */
  size: number;
  backup: Ran;
  restore: Ran;
  intact: number;
  named: number;
};

export type Facts = {
  machine: string;
  /** Of the embedded PostgreSQL and of the distribution's. */
  versions: string[];
  entries: number;
  files: number;
  /** Made during the backup, and how many of them it holds. */
  writes: { during: number; seen: number; last: number };
  legs: Leg[];
};

/** The report of a run, in Markdown. */
export function report({ machine, versions, entries, files, writes, legs }: Facts): string {
  const [embedded, other] = versions;
  const isMoment = writes.seen === writes.last;
  return `# Backup and restore under writes

Written by \`npm run bench -- backup\` on ${new Date().toISOString().slice(0, 10)}. Machine: ${machine}.

A hub of ${count(entries)} published entries with real titles and abstracts, ${count(files)} of them with a PDF of their own (4 to 64 kB), on the
embedded PostgreSQL ${embedded}. \`npm run backup\` runs while somebody publishes entries with files and changes others, one write
after the other; \`npm run restore\` puts it onto a distribution's PostgreSQL ${other}. That hub is backed up again and restored
onto a new embedded one. Time and memory (the most that was resident) are those of the commands, start included, and of
building the search index anew in the case of \`restore\`.

**One moment.** ${count(writes.during)} writes were made from the beginning of the command to its end; the backup holds ${count(writes.seen)} of them, ${
    isMoment ? "the first ones without a gap" : `**with gaps up to number ${writes.last}**`
  }. Each
entry is compared with what it was after exactly those: its row and all rows that belong to it (texts, terms, corridors,
contributors, files, revisions, history …), as one digest; every other table as a whole.

${table(
  ["", ...legs.map(({ way }) => way)],
  [
    ["entries compared", ...legs.map((leg) => count(leg.entries))],
    ["other tables compared", ...legs.map((leg) => count(leg.tables))],
    ["**differing**", ...legs.map(({ differing }) => (differing.length === 0 ? "**none**" : differing.join(", ")))],
    [
      "files with the content that their names say",
      ...legs.map((leg) => `${count(leg.intact)} of ${count(leg.named)}`),
    ],
    ["size of the backup", ...legs.map(({ size }) => megabytes(size))],
    ["backup, time", ...legs.map(({ backup }) => seconds(backup))],
    ["backup, memory", ...legs.map(({ backup }) => megabytes(backup.memory))],
    ["restore and indexing, time", ...legs.map(({ restore }) => seconds(restore))],
    ["restore and indexing, memory", ...legs.map(({ restore }) => megabytes(restore.memory))],
  ],
)}
`;
}

const count = (value: number) => value.toLocaleString("en");
const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
const seconds = (ran: Ran) => `${ran.seconds.toFixed(1)} s`;
