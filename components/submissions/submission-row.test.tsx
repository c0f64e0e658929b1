import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SubmissionRow } from "./submission-row";

test("what one field holds can't turn round what the others say", () => {
  const values = ["\u202Ecod.exe", "12 Oak Street", "Tuesday"];
  const fields = values.map((value, index) => ({ name: `f${index}`, label: `F${index}`, value }));
  const submission = {
    id: "1",
    form: "contact",
    page: "contact.html",
    fields,
    isRead: true,
    at: "2026-01-01T00:00:00Z",
  };
  const html = renderToStaticMarkup(
    <SubmissionRow projectId="1" submission={submission} onDeleted={() => undefined} />,
  );
  expect(html).toContain(values.map((value) => `<bdi>${value}</bdi>`).join(" · "));
});
