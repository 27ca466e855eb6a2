import { jsonLanguage } from "@codemirror/lang-json";
import type { SyntaxNode, Tree } from "@lezer/common";

/** From and to, in UTF-16 units as the editor counts. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds in the text of a file what the core's JSON pointers mean. The parser goes on after a mistake, so a file that is
 * no JSON at the moment has its places, too.
 */
export class PlacesInText {
  private readonly text: string;
  private readonly tree: Tree;

  constructor(text: string) {
    this.text = text;
    this.tree = jsonLanguage.parser.parse(text);
  }

  /** The line, from 1. */
  lineOf(position: number): number {
    return this.text.slice(0, position).split("\n").length;
  }

  /**
   * What a pointer names, or what stands nearest above it: a key that is missing has no place of its own. Of a list or an
   * object one line, since an entry underlined from end to end says nothing. `column` counts characters of an expression,
   * from 1; `key` asks for the name in place of its value.
   */
  rangeOf(pointer: string, column?: number, key = false): Range {
    const { node, property } = this.find(pointer);
    const name = property?.getChild("PropertyName") ?? null;
    if (key && name !== null) return rangeOfNode(name);
    if (node.name === "String" && column !== undefined) return this.characterOf(node, column);
    if (node.name !== "Object" && node.name !== "Array") return rangeOfNode(node);
    const head = this.valueOf(node, "id") ?? name;
    return head === null ? { from: node.from, to: node.from + 1 } : rangeOfNode(head);
  }

  /** A place that is given as the core gives it for what is no JSON; columns count characters. */
  rangeAt(line: number, column: number): Range {
    const lines = this.text.split("\n");
    const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    const own = lines[line - 1] ?? "";
    const from = before + unitsOf(own, column - 1);
    const to = Math.min(before + own.length, from + 1);
    // At the end of the text there is nothing to underline but what stands before.
    return from < to ? { from, to } : { from: Math.max(0, to - 1), to };
  }

  private find(pointer: string): { node: SyntaxNode; property: SyntaxNode | undefined } {
    let node = this.tree.topNode.firstChild ?? this.tree.topNode;
    let property: SyntaxNode | undefined;
    for (const part of pointer.split("/").slice(1).map(unescaped)) {
      if (node.name === "Object") {
        const found = this.properties(node).find((one) => this.nameOf(one) === part);
        const value = found?.lastChild;
        if (found === undefined || !value || value.name === "PropertyName") break;
        property = found;
        node = value;
      } else if (node.name === "Array") {
        const item = values(node)[Number(part)];
        if (item === undefined) break;
        property = undefined;
        node = item;
      } else {
        break;
      }
    }
    return { node, property };
  }

  private valueOf(object: SyntaxNode, name: string): SyntaxNode | undefined {
    const value = this.properties(object).find((one) => this.nameOf(one) === name)?.lastChild;
    return value?.name === "String" ? value : undefined;
  }

  private properties(object: SyntaxNode): SyntaxNode[] {
    return object.name === "Object" ? object.getChildren("Property") : [];
  }

  private nameOf(property: SyntaxNode): string | undefined {
    const name = property.getChild("PropertyName");
    return name === null ? undefined : read(this.text.slice(name.from, name.to));
  }

  /** The word that begins with a character of a text, past what stands escaped before it. */
  private characterOf(node: SyntaxNode, column: number): Range {
    const raw = this.text.slice(node.from, node.to);
    let at = 1;
    for (let passed = 1; passed < column && at < raw.length - 1; ++passed) {
      const escaped = /^\\(?:u[0-9a-fA-F]{4}|.)/u.exec(raw.slice(at));
      at += escaped?.[0].length ?? unitsOf(raw.slice(at), 1);
    }
    const word = /^[\w.-]+/u.exec(raw.slice(at))?.[0].length ?? 1;
    const from = node.from + Math.min(at, raw.length - 1);
    return { from, to: Math.min(from + word, node.to) };
  }
}

/** Of its own: a node's are getters, which do not outlast a copy. */
function rangeOfNode({ from, to }: SyntaxNode): Range {
  return { from, to };
}

function values(array: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = array.firstChild; child !== null; child = child.nextSibling)
    if (/^(?:Object|Array|String|Number|True|False|Null)$/u.test(child.name)) found.push(child);
  return found;
}

/** So many characters, in UTF-16 units. */
function unitsOf(text: string, characters: number): number {
  return [...text].slice(0, Math.max(0, characters)).join("").length;
}

function unescaped(part: string): string {
  return part.replace(/~1/gu, "/").replace(/~0/gu, "~");
}

function read(literal: string): string | undefined {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return undefined;
  }
}
