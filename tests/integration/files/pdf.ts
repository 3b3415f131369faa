/** A small PDF with a word in it, so that each is a different file. */
export function pdf(word = "hub"): Buffer {
  return Buffer.from(`%PDF-1.4\n% ${word}\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`);
}
