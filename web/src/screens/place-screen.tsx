import type { VNode } from "preact";
import { start } from "../app/route";
import { ChoiceLinks } from "../components/choice-links/choice-links";
import { Heading } from "../components/heading/heading";
import { AgentWarning } from "../components/page-footer/page-footer";
import { Section } from "../components/section/section";
import { doors, headlines } from "../core/topics";
import { plainText, useLanguage } from "../language/language";
import type { RegionScreenProps } from "./opened-screen";
import { placeOfRoute, useRegionName } from "./place-of-route";

/** What can be asked and seen about a place. */
export function PlaceScreen({ route, navigation, region }: RegionScreenProps): VNode {
  const language = useLanguage();
  const { texts } = language;
  const words = texts.place;
  const place = placeOfRoute(route);
  const title = words.title(useRegionName(route.region));
  const others = region
    .questions()
    .filter(({ id }) => !(headlines as readonly string[]).includes(id));
  return (
    <div>
      <Heading title={title} moved={navigation.steps > 0}>
        {title}
      </Heading>
      <Section id="headlines" title={words.headlines}>
        <ChoiceLinks
          links={doors.map((topic) => ({
            id: topic,
            label: texts.topics[topic],
            icon: topic,
            onPress: () => navigation.go({ ...place, topic, step: "next" }),
          }))}
        />
      </Section>
      <Section id="others" title={words.others}>
        <ChoiceLinks
          links={others.map((question) => ({
            id: question.id,
            label: plainText(question.text, language),
            onPress: () => navigation.go({ ...place, topic: question.id, step: "next" }),
          }))}
        />
      </Section>
      <Section id="look" title={words.look}>
        <ChoiceLinks
          links={[
            {
              id: "rules",
              label: words.rules,
              icon: "book",
              onPress: () => navigation.go({ ...place, step: "rules" }),
            },
            {
              id: "balance",
              label: words.balance,
              icon: "chart",
              onPress: () => navigation.go({ ...place, step: "balance" }),
            },
            {
              id: "compare",
              label: words.compare,
              icon: "compare",
              onPress: () => navigation.go({ ...place, topic: "all", step: "compare" }),
            },
            { id: "elsewhere", label: words.elsewhere, onPress: () => navigation.go(start) },
          ]}
        />
      </Section>
      <AgentWarning />
    </div>
  );
}
