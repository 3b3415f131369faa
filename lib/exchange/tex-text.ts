import { plainText } from "@/lib/catalogue/markup";

/** CSL's inline mark-up and what TeX has for it. */
const commands: Record<string, string> = {
  i: "textit",
  em: "textit",
  b: "textbf",
  strong: "textbf",
  sub: "textsubscript",
  sup: "textsuperscript",
  sc: "textsc",
};
const opened = /<(i|em|b|strong|sub|sup|sc)>|<span style="font-variant: ?small-caps;?">/gi;
const escapes: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
};
/** Stand for opening and closing mark-up while the text between is escaped. */
const [OPEN, CLOSE] = ["\ue000", "\ue001"];

/** Text as TeX: mark-up as commands, TeX's own signs escaped, everything else in Unicode. */
export function texText(text: string): string {
  const names: string[] = [];
  const marked = text
    // Raised and lowered digits have characters of their own.
    .replace(/<(sub|sup)>[\d+\-=()]{1,12}<\/\1>/gi, plainText)
    .replace(opened, (_, tag = "sc") => {
      names.push(commands[tag.toLowerCase()] ?? "textsc");
      return OPEN;
    })
    .replace(/<\/(?:i|em|b|strong|sub|sup|sc|span)>/gi, CLOSE);
  if (marked.split(OPEN).length !== marked.split(CLOSE).length) return escaped(plainText(text));
  return escaped(plainText(marked))
    .replaceAll(OPEN, () => `\\${names.shift()}{`)
    .replaceAll(CLOSE, "}");
}

function escaped(text: string): string {
  return text.replace(/[\\{}~^<>]/g, (sign) => escapes[sign] ?? sign).replace(/[&%$#_]/g, "\\$&");
}
