import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAst } from "vitest/node";

/** A node of the syntax tree (ESTree with JSX and TypeScript), as far as these tests look at it. */
type Node = { type: string; start: number; end: number } & Record<string, unknown>;

export type SourceFile = { file: string; text: string; nodes: Node[] };

/** The code that may speak to people. What Prisma generates does not. */
export function sourceFiles(): SourceFile[] {
  return ["app", "components", "lib"]
    .flatMap((room) => readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => path.join(room, file)))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("lib/db/generated"))
    .sort()
    .map((file) => sourceFile(file, readFileSync(file, "utf8")));
}

/** Reads one file, or a text as if it were one. */
export function sourceFile(file: string, text: string): SourceFile {
  const nodes: Node[] = [];
  collect(parseAst(text, { lang: file.endsWith("x") ? "tsx" : "ts" }), nodes);
  return { file, text, nodes };
}

function collect(value: unknown, into: Node[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, into);
  else if (value && typeof value === "object") {
    if (isNode(value)) into.push(value);
    for (const child of Object.values(value)) collect(child, into);
  }
}

/**
 * One call of a translator. `keys` are all that its argument can be, a `*` for each part that is computed;
 * `namespaces` those to which a translator of that name belongs in the file, or none when that cannot be seen.
 */
export type Ask = { file: string; line: number; namespaces: string[]; keys: string[] };

/** Translators that a file is handed rather than makes: which name they go by there, and their namespace. */
export type Handed = { under: string; name: string; namespace: string };

const makers = new Set(["getTranslations", "useTranslations", "createTranslator"]);
const ways = new Set(["rich", "markup", "raw"]);

/** Every message that a file asks for. `t.has()` only looks and does not count. */
export function asksOf(source: SourceFile, handed: Handed[]): Ask[] {
  const made = translatorsIn(source);
  const given = handed.filter(({ under }) => source.file.startsWith(under));
  return source.nodes.flatMap((node) => {
    if (node.type !== "CallExpression") return [];
    const callee = unwrap(node.callee);
    const own = namespaceMade(callee);
    const name = own === undefined ? calledName(callee) : undefined;
    const namespaces =
      own !== undefined
        ? [own]
        : [...(made.get(name ?? "") ?? []), ...given.filter((one) => one.name === name).map((one) => one.namespace)];
    if (namespaces.length === 0 && name !== "t") return [];
    const [argument] = node.arguments as unknown[];
    return [{ file: source.file, line: lineOf(source, node), namespaces, keys: valuesOf(argument, source) }];
  });
}

/** The name under which a function is called: `t` in `t()`, `t.rich()`, `form.t()`. */
function calledName(callee: Node): string | undefined {
  if (callee.type === "Identifier") return String(callee.name);
  if (callee.type !== "MemberExpression") return undefined;
  const property = String((callee.property as Node).name);
  return ways.has(property) ? calledName(unwrap(callee.object)) : property;
}

/** Names of variables to the namespaces of the translators that they hold anywhere in the file. */
function translatorsIn({ nodes }: SourceFile): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const pair = (target: unknown, value: unknown): void => {
    if (!isNode(target) || !isNode(value)) return;
    const from = unwrap(value);
    if (target.type === "ArrayPattern") {
      const values = elementsOf(from);
      (target.elements as unknown[]).forEach((element, position) => {
        pair(element, values[position]);
      });
    }
    const namespace = namespaceMade(from);
    if (target.type !== "Identifier" || namespace === undefined) return;
    const name = String(target.name);
    found.set(name, (found.get(name) ?? new Set()).add(namespace));
  };
  for (const node of nodes) if (node.type === "VariableDeclarator") pair(node.id, node.init);
  return found;
}

/** The list in `[a, b]` or `Promise.all([a, b])`. */
function elementsOf(node: Node): unknown[] {
  if (node.type === "ArrayExpression") return node.elements as unknown[];
  const [list] = node.type === "CallExpression" ? (node.arguments as unknown[]) : [];
  return isNode(list) && list.type === "ArrayExpression" ? (list.elements as unknown[]) : [];
}

/** The namespace of a translator where it is made, "" for all of them. */
function namespaceMade(node: Node): string | undefined {
  if (node.type !== "CallExpression") return undefined;
  const callee = unwrap(node.callee);
  if (callee.type !== "Identifier" || !makers.has(String(callee.name))) return undefined;
  const [argument] = node.arguments as unknown[];
  if (!isNode(argument)) return "";
  if (argument.type === "Literal") return String(argument.value);
  if (argument.type !== "ObjectExpression") return undefined;
  const named = (argument.properties as Node[]).find((property) => (property.key as Node)?.name === "namespace");
  return named ? String((named.value as Node).value) : "";
}

/** What a text expression can be: each branch of a condition, constants of the file followed, `*` for what is computed. */
function valuesOf(expression: unknown, source: SourceFile): string[] {
  if (!isNode(expression)) return ["*"];
  const node = unwrap(expression);
  if (node.type === "Literal") return [typeof node.value === "string" ? node.value : "*"];
  if (node.type === "TemplateLiteral") {
    return [(node.quasis as Node[]).map(({ value }) => (value as { cooked: string }).cooked).join("*")];
  }
  if (node.type === "ConditionalExpression") {
    return [...valuesOf(node.consequent, source), ...valuesOf(node.alternate, source)];
  }
  if (node.type === "Identifier") {
    const declared = source.nodes.filter(({ type, id }) => type === "VariableDeclarator" && isNamed(id, node.name));
    if (declared.length === 1 && isNode(declared[0]?.init)) return valuesOf(declared[0].init, source);
  }
  return ["*"];
}

/** What a page takes from a file of messages by itself, as the one for failures must: every name that it knows, as a key. */
export function readAsFile({ nodes }: SourceFile): string[] {
  const namespaces = nodes.flatMap(({ type, source }) => {
    const from = type === "ImportDeclaration" ? String((source as Node).value) : "";
    return /\/messages\/en\/(\w+)\.json$/.exec(from)?.slice(1) ?? [];
  });
  const names = nodes.flatMap(({ type, name }) => (type === "Identifier" ? [String(name)] : []));
  return namespaces.flatMap((namespace) => [...new Set(names)].map((name) => `${namespace}.${name}`));
}

/** Every text constant of a file. */
export function textsIn({ nodes }: SourceFile): string[] {
  return nodes.flatMap(({ type, value }) => (type === "Literal" && typeof value === "string" ? [value] : []));
}

/** Calls of a function by its name, each with what its arguments say. */
export function callsOf(name: string, { nodes, text }: SourceFile): string[] {
  return nodes
    .filter(({ type, callee }) => type === "CallExpression" && isNamed(callee, name))
    .map(({ start, end }) => text.slice(start, end));
}

const spoken = new Set([
  ...["alt", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "placeholder", "title"],
  ...["label", "summary"],
]);
/** What pages tell browsers and search engines about themselves: `{ title: "…" }` in their metadata. */
const told = new Set(["title", "description"]);
const spokenOfComponents = new Set([...spoken, "label", "hint", "intro", "empty"]);

/** Words that stand in the markup itself rather than among the messages. */
export function wordsInMarkup(source: SourceFile): { place: string; words: string }[] {
  return source.nodes.flatMap((node) =>
    [...shownBy(node), ...(/^app\/.*\.tsx$/.test(source.file) ? toldBy(node) : [])]
      .map((text) => text.replace(/&#?\w+;/g, " ").trim())
      .filter((text) => /\p{L}/u.test(text))
      .map((words) => ({ place: `${source.file}:${lineOf(source, node)}`, words })),
  );
}

/** What a piece of markup shows or says by itself: its text, its children in braces, its attributes that are read out. */
function shownBy(node: Node): string[] {
  if (node.type === "JSXText") return [String(node.value)];
  if (node.type === "JSXElement" || node.type === "JSXFragment") {
    return (node.children as Node[]).filter(({ type }) => type === "JSXExpressionContainer").flatMap(writtenIn);
  }
  if (node.type !== "JSXOpeningElement") return [];
  const isComponent = /^[A-Z]/.test(String((node.name as Node).name));
  const attributes = (node.attributes as Node[]).filter((attribute) =>
    (isComponent ? spokenOfComponents : spoken).has(String((attribute.name as Node | undefined)?.name)),
  );
  const texts = attributes.flatMap(({ value }) => writtenIn(value));
  // Components also take keys under such names: `label="contributors"`.
  return isComponent ? texts.filter((text) => !/^[a-z][A-Za-z]*$/.test(text)) : texts;
}

/** What a page's metadata says. */
function toldBy({ type, key, value }: Node): string[] {
  return type === "Property" && told.has(String((key as Node).name)) ? writtenIn(value) : [];
}

/** The words that an expression of the markup shows as they are. */
function writtenIn(expression: unknown): string[] {
  if (!isNode(expression)) return [];
  if (expression.type === "JSXExpressionContainer") return writtenIn(expression.expression);
  if (expression.type === "Literal") return typeof expression.value === "string" ? [expression.value] : [];
  if (expression.type === "TemplateLiteral") {
    return (expression.quasis as Node[]).map(({ value }) => (value as { cooked: string }).cooked);
  }
  if (expression.type === "ConditionalExpression") {
    return [...writtenIn(expression.consequent), ...writtenIn(expression.alternate)];
  }
  return expression.type === "LogicalExpression" ? writtenIn(expression.right) : [];
}

/** Without what changes nothing of the value: brackets, `await`, `as const`, `!`. */
function unwrap(value: unknown): Node {
  const node = value as Node;
  if (node.type === "AwaitExpression") return unwrap(node.argument);
  const transparent = ["ParenthesizedExpression", "TSAsExpression", "TSNonNullExpression", "TSSatisfiesExpression"];
  return transparent.includes(node.type) || node.type === "ChainExpression" ? unwrap(node.expression) : node;
}

function isNode(value: unknown): value is Node {
  return typeof (value as Node | null)?.type === "string";
}

function isNamed(value: unknown, name: unknown): boolean {
  return isNode(value) && value.type === "Identifier" && value.name === name;
}

function lineOf({ text }: SourceFile, { start }: Node): number {
  return text.slice(0, start).split("\n").length;
}
