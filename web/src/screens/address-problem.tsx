import type { VNode } from "preact";
import type { Fault } from "../../../wasm/package/src/index.js";
import { addressFaultMessage, isAboutDay } from "../components/error-summary/fault-message";
import { Hotlines } from "../components/page-footer/page-footer";
import { useLanguage } from "../language/language";
import { ProblemScreen } from "./problem-screen";

interface AddressProblemProps {
  readonly faults: readonly Fault[];
  readonly onChoose: () => void;
}

/** A link led to a place or a day that there is not: what happened, what to do, and whom to call. */
export function AddressProblem({ faults, onChoose }: AddressProblemProps): VNode {
  const { texts } = useLanguage();
  const words = texts.error;
  return (
    <ProblemScreen
      title={faults.every(isAboutDay) ? words.dateTitle : words.regionTitle}
      faults={faults}
      messageOf={addressFaultMessage}
    >
      <p>{words.addressHelp}</p>
      <div class="actions">
        <button type="button" class="button" onClick={onChoose}>
          {words.chooseRegion}
        </button>
      </div>
      <p>{texts.failure.call}</p>
      <Hotlines />
    </ProblemScreen>
  );
}
