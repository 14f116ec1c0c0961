const id = "nokkel-message";

/** Opens the pane. An Excel that will not has nothing to be told of it: what the pane holds is there once it is opened. */
export async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    return;
  }
}

/** Says a sentence at the top of the pane, where screen readers say it too, and opens the pane so that it is seen. */
export async function tell(sentence: string): Promise<void> {
  const place = document.getElementById(id) ?? document.createElement("p");
  place.id = id;
  place.setAttribute("role", "status");
  document.body.prepend(place);
  place.textContent = sentence;
  await showPane();
}
