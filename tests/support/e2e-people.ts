/** The addresses that the end-to-end server's ADMIN_EMAILS names, one for each spec that needs an operator. */
export const OPERATORS = {
  access: "operator@example.com",
  accounts: "accounts-operator@example.com",
  forms: "forms-operator@example.com",
};
