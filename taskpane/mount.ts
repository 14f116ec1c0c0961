import { mountHelp } from "./mountPane";

const root = document.getElementById("nokkel");
const language = /^(nb|nn|no)/.test(navigator.language) ? "nb" : "en";
if (root !== null) mountHelp(root, language, location.hash.slice(1));
