/** Few try the sample and none twice: a script of its own, fetched when it is asked for. */
export { samplePlan } from "../../core/index";
