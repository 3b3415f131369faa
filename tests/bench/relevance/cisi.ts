import { readFileSync } from "node:fs";
import { dataFile } from "../real-texts";

export type CollectionDocument = { id: string; title: string; authors: string[]; abstract: string };
export type Collection = {
  documents: CollectionDocument[];
  /** Questions that somebody has judged documents for. */
  questions: { id: string; text: string; relevant: Set<string> }[];
};

/** CISI, the public test collection of 1,460 abstracts of library science. @throws {DataMissing} */
export function readCisi(): Collection {
  const read = (name: string) => readFileSync(dataFile(`relevance/cisi/${name}`), "utf8");
  const relevant = new Map<string, Set<string>>();
  for (const line of read("qrels_trec.txt").split("\n")) {
    const [question, , document, judged] = line.trim().split(/\s+/);
    if (!question || !document || Number(judged) <= 0) continue;
    relevant.set(question, (relevant.get(question) ?? new Set()).add(document));
  }
  const documents = records(read("CISI.ALL")).map(({ id, fields }) => ({
    id,
    title: oneLine(fields.get("T")),
    authors: (fields.get("A") ?? "").split("\n").filter(Boolean),
    abstract: oneLine(fields.get("W")),
  }));
  const questions = records(read("CISI.QRY")).flatMap(({ id, fields }) => {
    const judged = relevant.get(id);
    // Some questions begin with the title of a paper.
    return judged ? [{ id, text: oneLine(`${fields.get("T") ?? ""} ${fields.get("W") ?? ""}`), relevant: judged }] : [];
  });
  return { documents, questions };
}

/** Records of SMART's format: `.I 12` begins one, `.T`, `.A`, `.W` … its fields. */
function records(text: string): { id: string; fields: Map<string, string> }[] {
  return text
    .split(/^\.I /m)
    .slice(1)
    .map((record) => {
      const [id = "", ...lines] = record.split("\n");
      const fields = new Map<string, string>();
      let name = "";
      for (const line of lines) {
        const begins = /^\.([A-Z])\s*$/.exec(line);
        if (begins) name = begins[1] ?? "";
        else fields.set(name, `${fields.get(name) ?? ""}${line}\n`);
      }
      return { id: id.trim(), fields };
    });
}

function oneLine(text = ""): string {
  return text.replace(/\s+/g, " ").trim();
}
