/** A served page takes the organisation anew whenever its file is saved. */

export function stayFresh(view, findings) {
  const source = new EventSource(`events?since=${view.data.live.version}`);
  source.addEventListener("changed", async () => {
    const answer = await fetch("data", { cache: "no-store" });
    if (answer.ok) view.renew(await answer.json());
  });
  source.addEventListener("error", () => findings.lost());
  source.addEventListener("open", () => findings.write());
}
