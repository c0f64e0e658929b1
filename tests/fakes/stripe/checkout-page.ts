import type { ServerResponse } from "node:http";
import { type Account, pay } from "./actions.ts";
import { readForm, textAt } from "./form.ts";
import { Problem } from "./problem.ts";
import { find, type Session } from "./store.ts";

/** The buyer's side: Stripe's page at a session's address, with ways to pay and a way back. */
export function serveCheckoutPage(
  account: Account,
  id: string,
  method: string,
  body: string,
  response: ServerResponse,
): void {
  const session = find(account.store.sessions, id, "checkout.session");
  if (method !== "POST") return sendPage(response, session);
  const form = readForm(body);
  const [promotionCode, how] = [textAt(form, "code"), textAt(form, "method")];
  if (how === "declined") return sendPage(response, session, "Your card was declined. Try a different card.");
  try {
    pay(account, id, { method: how === "bank" ? "bank" : "card", ...(promotionCode ? { promotionCode } : {}) });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return sendPage(response, session, error.message);
  }
  response.writeHead(303, { location: (session.success_url ?? "").replace("{CHECKOUT_SESSION_ID}", id) });
  response.end();
}

function sendPage(response: ServerResponse, session: Session, notice = ""): void {
  const amount = (session.amount_total / 100).toFixed(2);
  const isOpen = session.status === "open";
  const form = `<form method="post"><label>Promotion code <input name="code"></label>
<label>Payment method <select name="method"><option value="card">Card</option><option value="bank">Bank debit</option>
<option value="declined">Card that is declined</option></select></label><button>Pay</button></form>`;
  response.writeHead(isOpen ? 200 : 410, { "content-type": "text/html; charset=utf-8" });
  response.end(`<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Checkout</title><h1>Pay $${amount}</h1>
<p role="alert">${isOpen ? notice : "This page has expired."}</p>${isOpen ? form : ""}
<p><a href="${(session.cancel_url ?? "").replaceAll('"', "&quot;")}">Cancel</a></p></html>`);
}
