import { describe, expect, it } from "vitest";
import { schemaProblem } from "@/lib/exchange/backup-schema-data";

const moves = (name: string) => name === "3_rewrites";

describe("a backup fits into a database", () => {
  it.each([
    { what: "of the same schema", made: ["1", "2"], applied: ["1", "2"], problem: undefined },
    { what: "that has had additions since", made: ["1"], applied: ["1", "2"], problem: undefined },
    { what: "not of an older schema", made: ["1", "2"], applied: ["1"], problem: /does not know its migration 2/ },
    { what: "not when rows were rewritten since", made: ["1"], applied: ["1", "3_rewrites"], problem: /3_rewrites/ },
  ])("$what", ({ made, applied, problem }) => {
    const answer = schemaProblem(made, applied, moves);
    if (problem) expect(answer).toMatch(problem);
    else expect(answer).toBeUndefined();
  });

  it("as the migrations of this version say themselves", () => {
    expect(schemaProblem([], ["20261124101205_saved_searches"])).toBeUndefined();
  });
});
