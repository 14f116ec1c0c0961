import { associateCommands } from "./commands/associateCommands";
import { associateFunctions } from "./associateFunctions";

associateFunctions();
associateCommands();
