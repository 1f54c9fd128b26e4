// Offers titles while somebody types. Without it everything is found all the same.
(() => {
  const box = document.querySelector("[data-complete]");
  const list = document.getElementById("titles");
  if (!box || !list) return;
  let waiting = 0;
  let asked = "";
  const offer = async () => {
    const text = box.value.trim();
    if (text === asked || text.length < 2) return;
    asked = text;
    const answer = await fetch(`${box.dataset.complete}?q=${encodeURIComponent(text)}`);
    if (!answer.ok || text !== asked) return;
    const { titles } = await answer.json();
    list.replaceChildren(...titles.map((title) => new Option(title, title)));
  };
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => offer().catch(() => {}), 150);
  });
})();
