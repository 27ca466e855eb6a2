import { type Answers, noAnswers } from "./answers";

/** What is said of one relative; everything else is about the citizen. */
function ofRelative(answers: Answers): Answers {
  return new Map([...answers].filter(([fact]) => isOfRelative(fact)));
}

export function withoutRelative(answers: Answers): Answers {
  return new Map([...answers].filter(([fact]) => !isOfRelative(fact)));
}

/** The same citizen with another relative. */
export function withRelative(answers: Answers, relative: Answers): Answers {
  return new Map([...withoutRelative(answers), ...relative]);
}

/** Who is asked about, and the others who were asked about before. */
export interface Family {
  readonly answers: Answers;
  readonly relatives: readonly Answers[];
}

/** Lays the present relative aside, to ask about another. */
export function addRelative({ answers, relatives }: Family): Family {
  const present = ofRelative(answers);
  return {
    answers: withoutRelative(answers),
    relatives: present.size === 0 ? relatives : [...relatives, present],
  };
}

/** Takes up one who was laid aside; the present one takes the place. */
export function turnTo({ answers, relatives }: Family, index: number): Family {
  const present = ofRelative(answers);
  const others = relatives.flatMap((relative, at) =>
    at !== index ? [relative] : present.size === 0 ? [] : [present],
  );
  return { answers: withRelative(answers, relatives[index] ?? noAnswers), relatives: others };
}

export function removeRelative({ answers, relatives }: Family, index: number): Family {
  return { answers, relatives: relatives.filter((_relative, at) => at !== index) };
}

function isOfRelative(fact: string): boolean {
  return fact.startsWith("relative.");
}
