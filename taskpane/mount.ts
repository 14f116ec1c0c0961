import { formulas, type Language } from "../src/core/index";

const texts = {
  nb: { title: "Nøkkel", lead: "Formler du kan bruke i arket:" },
  en: { title: "Nøkkel", lead: "Formulas to use in the sheet:" },
} as const;

const element = (tag: string, text: string): HTMLElement => {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
};

/** Shows the formulas with their help; each has an anchor, which Excel's help link opens. */
function mount(root: HTMLElement, language: Language): void {
  const list = document.createElement("dl");
  for (const { name, summary } of formulas) {
    const term = element("dt", name);
    term.id = name;
    list.append(term, element("dd", summary[language]));
  }
  document.documentElement.lang = language;
  root.replaceChildren(element("h1", texts[language].title), element("p", texts[language].lead), list);
}

const root = document.getElementById("nokkel");
if (root !== null) mount(root, /^(nb|nn|no)/.test(navigator.language) ? "nb" : "en");
