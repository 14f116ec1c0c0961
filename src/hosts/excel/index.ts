import { figureFormulas } from "../../core/index";
import { associateFunctions } from "./associateFunctions";

associateFunctions(figureFormulas);
