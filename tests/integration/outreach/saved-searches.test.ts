import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { database } from "@/lib/db/client";
import { rebuildIndex } from "@/lib/indexing/rebuild";
import { describeSearch, readSavedSearches, savedNameOf } from "@/lib/outreach/saved-search-data";
import { removeSearch, renameSearch, saveSearch } from "@/lib/outreach/saved-search-mutations";
import { MOST_SAVED, saveSearchSchema } from "@/lib/outreach/saved-search-schema";
import { closeSearchEngine } from "@/lib/search/engine";
import { parseSearch } from "@/lib/search/query";
import { vocabularyChanged } from "@/lib/vocabulary/data";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { emptyDatabase } from "@/tests/setup/database";
import { createPerson } from "@/tests/setup/people";
import { publish } from "../catalogue/publishing";

let member: Actor;
beforeEach(async () => {
  await emptyDatabase();
  await seedVocabulary(database());
  vocabularyChanged();
  await rebuildIndex();
  member = await createPerson();
});
afterAll(closeSearchEngine);

const save = (name: string, query: string, actor = member) =>
  saveSearch(actor, saveSearchSchema.parse({ name, query }), "fr");
const list = async (actor = member) => (await readSavedSearches(actor.id, 1)).searches;

describe("a saved search", () => {
  test("opens as it was, on its first page, in its language, and finds what is there now", async () => {
    await save("Money  home\n", "page=3&country=SEN&q=remittances&topic=remittances&utm_source=mail&country=MAR");
    const saved = { name: "Money home", href: "/fr/search?q=remittances&topic=remittances&country=MAR&country=SEN" };
    expect(await list()).toMatchObject([{ ...saved, total: 0 }]);

    await publish({
      kind: "publication",
      title: "Remittances",
      issued: "2019",
      resourceType: "article",
      topics: ["remittances"],
      countries: ["SEN"],
      contributors: [{ name: "Awa Diop" }],
    });
    expect(await list()).toMatchObject([{ ...saved, total: 1 }]);
  });

  test("is one however often it is saved, and however its address is written", async () => {
    await save("First", "country=SEN&country=MAR");
    await save("Second", "?country=mar&country=SEN&page=2");

    expect((await list()).map(({ name }) => name)).toEqual(["Second"]);
    expect(await savedNameOf(member.id, parseSearch({ country: ["SEN", "MAR"], page: "7" }).query)).toBe("Second");
    expect(await savedNameOf(member.id, parseSearch({ country: "SEN" }).query)).toBeNull();
  });

  test("can be renamed and deleted by its owner alone", async () => {
    await save("Mine", "q=a");
    const [{ id } = { id: "" }] = await list();
    const other = await createPerson();

    expect(await renameSearch(other, { id, name: "Theirs" })).toMatchObject({ ok: false, code: "missing" });
    await removeSearch(other, { id });
    expect(await list(other)).toEqual([]);
    expect(await list()).toMatchObject([{ name: "Mine" }]);

    await renameSearch(member, { id, name: "Still mine" });
    expect(await list()).toMatchObject([{ name: "Still mine" }]);
    await removeSearch(member, { id });
    expect(await list()).toEqual([]);
    expect(await removeSearch(member, { id })).toMatchObject({ ok: true });
  });

  test("is not kept for who is blocked or has not confirmed their address", async () => {
    const blocked = await createPerson({ blockedAt: new Date() });
    const unconfirmed = await createPerson({ emailVerifiedAt: null });
    for (const actor of [blocked, unconfirmed]) {
      expect(await save("Name", "q=a", actor)).toMatchObject({ ok: false, code: "forbidden" });
    }
    expect(await database().savedSearch.count()).toBe(0);
  });

  test("can be as long as a search may be", async () => {
    const query = `q=${"ه".repeat(500)}`;
    expect(await save("Long", query)).toMatchObject({ ok: true });
    expect((await list())[0]?.query).toBe(new URLSearchParams(query).toString());
  });
});

test("an account keeps so many and no more, also when windows save at once", async () => {
  for (let n = 2; n < MOST_SAVED; n++) await save(`Search ${n}`, `q=word${n}`);
  const answers = await Promise.all(["x", "y", "z"].map((word) => save(word, `q=${word}`)));

  expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
  expect(await save("Again", "q=word2")).toMatchObject({ ok: true });
  const last = await readSavedSearches(member.id, 99);
  expect(last).toMatchObject({ count: MOST_SAVED, page: 5 });
  expect(last.searches).toHaveLength(20);
});

test("a search is called by its words and filters in the reader's language", async () => {
  const { query } = parseSearch({ q: "drought", topic: "remittances", from: "SEN", year: "2010-2019" });

  expect(await describeSearch(query, "fr", (kind) => kind)).toBe("drought · Transferts de fonds · Sénégal · 2010–2019");
  expect(await describeSearch(parseSearch({}).query, "fr", (kind) => kind)).toBe("");
});
