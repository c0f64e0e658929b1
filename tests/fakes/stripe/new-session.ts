import { type Form, formAt, textAt, textsAt } from "./form.ts";
import { invalid } from "./problem.ts";
import { find, newId, nowSeconds, type Session, type Store } from "./store.ts";

const KNOWN = new Set(
  (
    "adaptive_pricing allow_promotion_codes automatic_tax cancel_url client_reference_id customer customer_email " +
    "customer_update expand expires_at invoice_creation line_items locale metadata mode payment_intent_data " +
    "success_url tax_id_collection"
  ).split(" "),
);
const DAY_SECONDS = 24 * 60 * 60;

/** Makes a session as the documented rules allow: https://docs.stripe.com/api/checkout/sessions/create. */
export function newSession(store: Store, form: Form, origin: string): Session {
  checkRules(form);
  const customer = textAt(form, "customer");
  const buyer = customer === null ? null : find(store.customers, customer, "customer", "customer");
  const { currency, cents } = priceOf(store, form);
  const id = newId(store.livemode ? "cs_live" : "cs_test");
  const hasTax = textAt(form, "automatic_tax", "enabled") === "true";
  return {
    id,
    object: "checkout.session",
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    allow_promotion_codes: textAt(form, "allow_promotion_codes") === "true",
    allowed_payment_method_types: null,
    amount_subtotal: cents,
    amount_total: cents,
    automatic_tax: { enabled: hasTax, liability: hasTax ? { type: "self" } : null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: textAt(form, "cancel_url"),
    client_reference_id: textAt(form, "client_reference_id"),
    client_secret: null,
    collected_information: { business_name: null, individual_name: null, shipping_details: null },
    consent: null,
    consent_collection: null,
    created: nowSeconds(),
    currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer,
    customer_account: null,
    customer_creation: null,
    customer_details: buyer && {
      address: null,
      business_name: null,
      email: buyer.email,
      individual_name: null,
      name: null,
      phone: null,
      tax_exempt: "none",
      tax_ids: null,
    },
    customer_email: null,
    discounts: [],
    expires_at: nowSeconds() + DAY_SECONDS,
    integration_identifier: null,
    invoice: null,
    invoice_creation: {
      enabled: textAt(form, "invoice_creation", "enabled") === "true",
      invoice_data: {
        account_tax_ids: null,
        custom_fields: null,
        description: null,
        footer: null,
        issuer: null,
        metadata: textsAt(form, "invoice_creation", "invoice_data", "metadata"),
        rendering_options: null,
      },
    },
    livemode: store.livemode,
    locale: null,
    managed_payments: null,
    metadata: textsAt(form, "metadata"),
    mode: "payment",
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: "if_required",
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ["card", "us_bank_account"],
    payment_status: "unpaid",
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: "open",
    submit_type: null,
    subscription: null,
    success_url: textAt(form, "success_url"),
    tax_id_collection: { enabled: textAt(form, "tax_id_collection", "enabled") === "true", required: "never" },
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: "hosted_page",
    url: `${origin}/c/pay/${id}`,
    wallet_options: null,
  };
}

function checkRules(form: Form): void {
  for (const name of Object.keys(form)) {
    if (!KNOWN.has(name)) throw invalid(name, `Received unknown parameter: ${name}`, "parameter_unknown");
  }
  if (textAt(form, "mode") !== "payment") throw invalid("mode", "Only payments are sold here.");
  if (!textAt(form, "success_url")?.startsWith("http")) throw invalid("success_url", "Not a valid URL", "url_invalid");
  const hasCustomer = textAt(form, "customer") !== null;
  const updates = formAt(form, "customer_update");
  if (!hasCustomer && Object.keys(updates).length > 0) {
    throw invalid("customer_update", "`customer_update` can only be used with `customer`.");
  }
  if (hasCustomer && textAt(form, "tax_id_collection", "enabled") === "true" && updates["name"] !== "auto") {
    throw invalid(
      "tax_id_collection",
      "Tax ID collection requires updating business name on the customer. To enable tax ID collection for an existing customer, please set `customer_update[name]` to `auto`.",
    );
  }
  if (hasCustomer && textAt(form, "automatic_tax", "enabled") === "true" && updates["address"] !== "auto") {
    throw invalid(
      "automatic_tax",
      "Automatic tax calculation in Checkout requires a valid address on the Customer.",
      "customer_tax_location_invalid",
    );
  }
}

function priceOf(store: Store, form: Form): { currency: string; cents: number } {
  const item = formAt(form, "line_items", "0");
  const quantity = Number(textAt(item, "quantity") ?? 0);
  if (!(quantity > 0)) throw invalid("line_items[0][quantity]", "Quantity is required.", "parameter_missing");
  const priceId = textAt(item, "price");
  if (priceId !== null) {
    const price = find(store.prices, priceId, "price", "line_items[0][price]");
    if (!price.active) throw invalid("line_items[0][price]", "The price specified is inactive.");
    return { currency: price.currency, cents: price.unit_amount * quantity };
  }
  const data = formAt(item, "price_data");
  const currency = textAt(data, "currency");
  const cents = Number(textAt(data, "unit_amount") ?? Number.NaN);
  if (currency === null || !Number.isInteger(cents) || textAt(data, "product_data", "name") === null) {
    throw invalid("line_items[0][price_data]", "Missing required param: price_data.", "parameter_missing");
  }
  return { currency, cents: cents * quantity };
}
