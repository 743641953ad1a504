import { parse } from "csv-parse/sync";
import { expect, test } from "../support/reader.js";

const PROGRAMME = "Peningkatan Upaya Promosi Kesehatan, Advokasi, Kemitraan dan Pemberdayaan Masyarakat";
/** The whole rupiah of the first amount in `text`; the page says the same amount rounded beside it. */
const rupiah = (text) => Number(/Rp\s(\d[\d.,]*\d)/.exec(text)[1].replaceAll(/\D/g, ""));
const rowsOf = (text) => parse(text, { columns: true, bom: true });

test("a journalist finds what Jember does about stunting, who runs it, what it costs, where, and what nobody knows", async ({ reader }) => {
  await reader.visit("/jember");
  await reader.follow(reader.link(new RegExp(`^${reader.t("goal-word")} 2: `)));
  await reader.follow(reader.main.getByRole("rowheader").getByRole("link", { name: /stunt/i }));

  // What: the programmes behind the indicator, their number and their sum.
  const behind = reader.main.getByRole("region", { name: reader.t("programmes-of-indicator") });
  await expect(behind.getByText(/^5 program.*Rp\s\d/)).toBeVisible();
  await expect(behind.getByRole("listitem")).toHaveCount(5);
  await reader.follow(behind.getByRole("link", { name: PROGRAMME }));

  // Who and how much: both on the first screen.
  await expect(reader.heading(new RegExp(PROGRAMME))).toBeVisible();
  const cost = reader.main.getByText(reader.t("programme-ceiling-full", { amount: `Rp\u00a0${reader.n(67246269788)}` }));
  await expect(cost).toBeInViewport();
  await expect(reader.main.getByText(reader.t("programme-lead", { organisation: "Dinas Kesehatan", years: "2021" }))).toBeVisible();
  // Where, and what was spent: nobody knows, and the page says so.
  const places = reader.main.getByRole("region", { name: reader.t("programme-places"), exact: true });
  await expect(places.getByText(reader.t("programme-places-none"))).toBeVisible();
  const year = reader.main.getByRole("table", { name: reader.t("programme-years-caption") }).getByRole("row").nth(1);
  await expect(year.getByRole("cell").last()).toHaveText(reader.t("not-known"));

  await seesEveryGoalItServes(reader);
});

/** From the programme to its agency and back, then to each goal it serves, whose page names the programme's indicator. */
async function seesEveryGoalItServes(reader) {
  const { page } = reader;
  const programme = new URL(page.url()).pathname.replace(/^\/en/, "");
  await reader.follow(reader.main.getByRole("complementary").getByRole("link", { name: "Dinas Kesehatan", exact: true }));
  await expect(reader.heading(/Dinas Kesehatan/)).toBeVisible();
  const own = reader.main.getByRole("region", { name: reader.t("programmes-of-agency"), exact: true });
  await reader.follow(own.getByRole("link", { name: PROGRAMME }));
  const goals = reader.main.getByRole("link", { name: new RegExp(`^${reader.t("goal-word")} \\d+$`) });
  await expect(goals).toHaveCount(2);
  for (const number of [2, 3]) {
    await reader.visit(programme);
    await reader.follow(goals.filter({ hasText: new RegExp(`${number}$`) }));
    await expect(page).toHaveURL(new RegExp(`/tujuan/${number}$`));
    await expect(reader.main.getByRole("region", { name: reader.t("programmes-title"), exact: true })).toContainText(PROGRAMME);
  }
}

test("a journalist filters the programmes, and the file has the rows and the sum of the page", async ({ reader, page }) => {
  await reader.visit("/jember/program");
  await reader.unfold(reader.t("list-filter"), reader.main);
  await reader.main.getByLabel(reader.t("filter-goal"), { exact: true }).selectOption("2");
  await reader.main.getByRole("button", { name: reader.t("filter-show") }).click();
  await expect(page).toHaveURL(/tujuan=2/);
  await reader.look();
  const inPlain = reader.t("programmes-full", { amount: "" }).split(" ")[0];
  const said = rupiah(await reader.main.getByText(new RegExp(`^${inPlain}.*Rp`)).first().textContent());
  const names = await reader.main.getByRole("table").getByRole("rowheader").getByRole("link").allTextContents();

  const { name, text } = await reader.save(reader.link(reader.t("download-list-csv")));
  expect(name).toBe("jember-program.csv");
  const rows = rowsOf(text);
  expect(rows.map((row) => row.nama).sort()).toEqual(names.sort());
  expect(rows.reduce((sum, row) => sum + Number(row.pagu_rupiah), 0)).toBe(said);
  for (const row of rows) expect(row.tujuan.split(";"), row.nama).toContain("2");
});

test("a journalist reads from the plan which goals are served together, and the list has as many programmes", async ({ reader }) => {
  await reader.visit("/jember/rencana-aksi");
  const together = reader.main.getByRole("table", { name: reader.t("plan-together-caption") });
  const rows = together.getByRole("row");
  await expect(rows).toHaveCount(18);
  const counts = await rows.evaluateAll((rows) =>
    rows.slice(1).map((row) => [...row.querySelectorAll("td")].map((cell) => Number.parseInt(cell.textContent.trim(), 10) || 0)),
  );
  for (let row = 0; row < 17; row += 1) {
    for (let column = 0; column < 17; column += 1) expect(counts[row][column], `${row + 1} × ${column + 1}`).toBe(counts[column][row]);
  }
  // Goals 2 and 3 have programmes in common; the diagonal counts all programmes of a goal.
  expect(counts[1][2]).toBeGreaterThan(0);
  const goal = together.getByRole("rowheader").nth(1).getByRole("link");
  await reader.follow(goal);
  await expect(reader.main.getByRole("table").getByRole("row")).toHaveCount(counts[1][1] + 1);
});

test("a journalist asks whose money it is, and sees for how many programmes nobody says", async ({ reader, page }) => {
  const choose = async (path, source) => {
    await reader.visit(path);
    await reader.unfold(reader.t("list-filter"), reader.main);
    await reader.main.getByLabel(reader.t("programme-funding"), { exact: true }).selectOption({ label: source });
    await reader.main.getByRole("button", { name: reader.t("filter-show") }).click();
    await expect(page).toHaveURL(/dana=/);
    await reader.look();
  };
  await choose("/contoh/program", "DAK nonfisik");
  const listed = await reader.main.getByRole("table").getByRole("rowheader").count();
  const { text } = await reader.save(reader.link(reader.t("download-list-csv")));
  expect(rowsOf(text)).toHaveLength(listed);
  expect(listed).toBeGreaterThan(0);
  // Jember's source names no fund of any programme: the filter offers just that.
  await choose("/jember/program", reader.t("not-known"));
  await expect(reader.main.getByText(/^79 program/)).toBeVisible();
});
