import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { queryTexts, type Language } from "../../src/core/index";
import { Button } from "./Button";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly language: Language;
}

/** A text to be taken elsewhere. Where the host lets no page use the clipboard it is marked, ready for the keyboard. */
export function CopyText({ id, label, text, language }: Props): JSX.Element {
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<"copied" | "notCopied" | null>(null);
  useEffect(() => {
    setSaid(null);
  }, [text]);
  const copy = async (): Promise<void> => {
    const isCopied = await clipboardTakes(text);
    if (!isCopied) {
      area.current?.focus();
      area.current?.select();
    }
    setSaid(isCopied ? "copied" : "notCopied");
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea id={id} ref={area} class="code" readOnly rows={10} wrap="off" spellcheck={false} value={text} />
      <div class="buttons">
        <Button look="primary" onClick={() => void copy()}>
          {queryTexts.copy[language]}
        </Button>
      </div>
      <p class="hint" role="status">
        {said === null ? "" : queryTexts[said][language]}
      </p>
    </div>
  );
}

async function clipboardTakes(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
