import { describe, expect, it } from "vitest";
import { normaliseIdentifier } from "@/lib/search/identifiers";

describe("normaliseIdentifier", () => {
  it.each([
    ["10.1111/IMIG.12345", "10.1111/imig.12345"],
    ["https://doi.org/10.1111/imig.12345", "10.1111/imig.12345"],
    ["http://dx.doi.org/10.1111/imig.12345.", "10.1111/imig.12345"],
    ["doi:10.1111/imig.12345", "10.1111/imig.12345"],
    ["DOI 10.1111/imig.12345", "10.1111/imig.12345"],
    ["https://doi.org/10.1002%2Fpsp.2034", "10.1002/psp.2034"],
    ["10.1002/(SICI)1099-1220(199603)2:1<", "10.1002/(sici)1099-1220(199603)2:1"],
    ["Someone (2017) A title. Journal. doi:10.1080/1369183X.2017.1, p. 3", "10.1080/1369183x.2017.1"],
    ["https://onlinelibrary.wiley.com/doi/full/10.1111/imig.12345?casa_token=a", "10.1111/imig.12345"],
    ["https://www.frontiersin.org/articles/10.3389/fhumd.2020.1/full#h2", "10.3389/fhumd.2020.1"],
    ["978-0-306-40615-7", "9780306406157"],
    ["ISBN: 9780306406157", "9780306406157"],
    ["0-306-40615-2", "9780306406157"],
    ["080442957X", "9780804429573"],
    ["1369-183X", "1369-183X"],
    ["ISSN 1369-183x", "1369-183X"],
    ["https://hdl.handle.net/10986/12345", "10986/12345"],
    ["10986/12345", "10986/12345"],
    ["0000-0002-1825-0097", "0000-0002-1825-0097"],
    ["https://orcid.org/0000-0002-1694-233x", "0000-0002-1694-233X"],
    ["ORCID: 0000-0002-1825-0097", "0000-0002-1825-0097"],
    ["https://ror.org/02mhbdp94", "ror.org/02mhbdp94"],
    ["ror.org/02MHBDP94/", "ror.org/02mhbdp94"],
  ])("%s", (text, expected) => {
    expect(normaliseIdentifier(text)).toBe(expected);
  });

  it.each([
    "",
    "migration",
    "978-0-306-40615-8",
    "0-306-40615-3",
    "1369-1831",
    "10.1111",
    "10.1111/",
    "and/or",
    "2010-2020",
    "0000-0002-1825-0098",
    "02mhbdp94",
    "%E0%A4%A",
  ])("is nothing for %s", (text) => {
    expect(normaliseIdentifier(text)).toBeUndefined();
  });
});
