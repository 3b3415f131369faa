import { expect, inject, test } from "vitest";
import { logIn, moderator, press } from "./journey";
import { browserOfFile } from "./new-page";

const hub = inject("hubAddress");
const newPage = browserOfFile();

type Item = { id: string; slug: string; title: string };

async function twoPublications(): Promise<[Item, Item]> {
  const answer = await fetch(`${hub}/api/v1/entries?kind=publication&language=en&sort=title&pageSize=2`);
  const { items } = (await answer.json()) as { items: [Item, Item] };
  return items;
}

const asked = (path: string) => fetch(hub + path, { redirect: "manual" });

test("a moderator makes two entries one without scripts, every old address leads on, and takes it back", async () => {
  const [keep, drop] = await twoPublications();
  const page = await newPage({ javaScriptEnabled: false });
  await logIn(page, hub, moderator);

  await page.goto(`${hub}/moderation/${keep.id}`);
  await page.click("details:has([name=other]) > summary");
  await page.fill("[name=other]", "10.9999/nothing-here");
  await press(page, "form:has([name=other]) button");
  expect(await page.locator("#field-other-error").count()).toBe(1);
  expect(await page.inputValue("[name=other]")).toBe("10.9999/nothing-here");
  await page.fill("[name=other]", `${hub}/fr/publications/${drop.slug}`);
  await press(page, "form:has([name=other]) button");

  // What is chosen stays chosen through the preview, back, and when the two are swapped.
  await page.check('[name="c.text.en.title"][value=drop]');
  await press(page, "button[name=swap]");
  expect(new URL(page.url()).searchParams.get("keep")).toBe(drop.id);
  expect(await page.isChecked('[name="c.text.en.title"][value=keep]')).toBe(true);
  await press(page, "button[name=swap]");
  await press(page, "button[name=view]");
  expect(await page.locator("main").textContent()).toContain(`/publications/${drop.slug}`);

  await page.click("button[value=merge]");
  await page.waitForSelector("#field-reason-error");
  await page.fill("[name=reason]", "One work, entered twice.");
  await press(page, "button[value=merge]", /done=merge/);
  expect(await page.locator("main").textContent()).toContain("One work, entered twice.");

  for (const [old, now] of [
    [`/publications/${drop.slug}`, `/publications/${keep.slug}`],
    [`/ar/publications/${drop.slug}`, `/ar/publications/${keep.slug}`],
    [`/publications/${drop.slug}.bib`, `/publications/${keep.slug}.bib`],
    [`/api/v1/entries/${drop.slug}?locale=fr`, `/api/v1/entries/${keep.id}?locale=fr`],
    [`/api/v1/entries/${drop.id}`, `/api/v1/entries/${keep.id}`],
  ] as const) {
    const answer = await asked(old);
    expect([old, answer.status, answer.headers.get("location")?.replace(hub, "")]).toEqual([old, 308, now]);
  }
  const reader = await (await asked(`/publications/${keep.slug}`)).text();
  expect(reader).toContain(`<h1`);
  const merged = (await (await asked(`/api/v1/entries/${keep.id}`)).json()) as Item;
  expect(merged.title).toBe(drop.title);

  await page.goto(`${hub}/moderation/${drop.id}`);
  await page.click("details:has(button[value=unmerge]) > summary");
  await press(page, "button[value=unmerge]", /done=unmerge$/);
  for (const one of [keep, drop]) {
    const answer = await asked(`/api/v1/entries/${one.id}`);
    expect(await answer.json()).toMatchObject({ id: one.id, slug: one.slug, title: one.title });
  }
});
