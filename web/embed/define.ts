/** `gezhang/element`: defines `<gezhang-check>` by being imported. */
import { defineElement } from "./index";

defineElement();
