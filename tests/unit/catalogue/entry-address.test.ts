import { expect, test } from "vitest";
import { entryAddress } from "@/lib/catalogue/entry-address";

test.each([
  ["https://hub.example/fr/publications/d%C3%A9parts?x=1", { kind: "PUBLICATION", slug: "départs" }],
  ["/news/one", { kind: "NEWS", slug: "one" }],
  ["/publications/%00", undefined],
  ["/publications/%zz", undefined],
  ["/topics/gender", undefined],
])("%j names %j", (typed, named) => expect(entryAddress(typed)).toEqual(named));
