/** The address that the end-to-end server's ADMIN_EMAILS names. */
export const OPERATOR_EMAIL = "operator@example.com";
