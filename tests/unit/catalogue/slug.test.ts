import { expect, test } from "vitest";
import { slugFromTitle } from "@/lib/catalogue/slug";

test.each([
  ["Migrations, diasporas et développement", "migrations-diasporas-et-developpement"],
  ["L’émigration à São Tomé", "lemigration-a-sao-tome"],
  ["الهجرة البيئية في الساحل", "الهجرة-البيئية-في-الساحل"],
  ["الهِجْرَة", "الهجرة"],
  ["জলবায়ু ও অভিবাসন", "জলবায়ু-ও-অভিবাসন"],
  ["¿?", "entry"],
  ["  --  South–South  ", "south-south"],
])("%s → %s", (title, slug) => {
  expect(slugFromTitle(title)).toBe(slug);
});

test("a long title is cut between words, a long word anywhere", () => {
  const slug = slugFromTitle("remittances ".repeat(20));
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug).toMatch(/^(remittances-)*remittances$/);
  expect(slugFromTitle("a".repeat(200))).toHaveLength(80);
});
