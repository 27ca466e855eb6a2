import type { Facts } from "./facts.js";

/**
 * What the policies ask about, as types. Here they are open, since the page and the studio read policies that nobody
 * knows yet; the npm package has in this file's place the ids and members of the policies that it carries.
 */
export type KnownFacts = Facts;
export type QuestionId = string;
