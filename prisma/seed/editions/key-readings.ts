/** What the demonstration's editors chose, in order: keys of `../facts/publications.json`. */
export const demoKeyReadings: Record<string, readonly string[]> = {
  "environmental-migration": [
    "black2011gec",
    "black2013",
    "piguet2018",
    "melde2017",
    "rigaud2018",
    "10.1002/psp.70300",
    "10.1186/s40878-025-00489-1",
  ],
  "social-and-cultural-transfers": [
    "levitt1998",
    "levitt2011",
    "10.1186/s40878-025-00484-6",
    "joseph2015",
    "maydom2026",
    "adegbile2025",
    "10.1257/aer.20231286",
  ],
};
