import { z } from "zod";
import {
  accountSchema,
  changeEmailInputSchema,
  changePasswordInputSchema,
  deletionSchema,
  forgotInputSchema,
  patchAccountInputSchema,
  proofInputSchema,
  registeredSchema,
  registerInputSchema,
  resetInputSchema,
  verifiedSchema,
  verifyInputSchema,
} from "../account";
import {
  confirmTwoFactorInputSchema,
  recoveryCodesSchema,
  securitySchema,
  turnOffTwoFactorInputSchema,
  twoFactorSetupSchema,
} from "../security";
import { type ApiRoutes, HOUR_SECONDS } from "./shared";

/** Each of these can send a mail. */
const MAIL_LIMIT = [{ name: "account-mail", max: 10, windowSeconds: HOUR_SECONDS }];
const LINK_LIMIT = [{ name: "account-link", max: 60, windowSeconds: HOUR_SECONDS }];
const CHANGE_LIMIT = [{ name: "account-change", max: 60, windowSeconds: HOUR_SECONDS }];

/** A person's account. */
export const ACCOUNT_ROUTES = {
  "POST /api/account/register": {
    auth: "public",
    summary: "Make an account.",
    status: 201,
    input: { body: registerInputSchema },
    limit: [{ name: "register", max: 10, windowSeconds: HOUR_SECONDS }],
    answer: registeredSchema,
  },
  "GET /api/account": { auth: "user", summary: "The signed-in account.", status: 200, answer: accountSchema },
  "PATCH /api/account": {
    auth: "user",
    summary: "Change your name.",
    status: 200,
    input: { body: patchAccountInputSchema },
    limit: CHANGE_LIMIT,
    answer: accountSchema,
  },
  "DELETE /api/account": {
    auth: "user",
    summary: "Delete the account in seven days; every session ends.",
    status: 202,
    input: { body: proofInputSchema },
    limit: MAIL_LIMIT,
    answer: deletionSchema,
  },
  "POST /api/account/keep": {
    auth: "user",
    summary: "Take the deletion back.",
    status: 200,
    limit: CHANGE_LIMIT,
    answer: accountSchema,
  },
  "POST /api/account/password": {
    auth: "user",
    summary: "Change the password, or set the first one; every other session ends.",
    status: 204,
    errors: [409],
    input: { body: changePasswordInputSchema },
    limit: CHANGE_LIMIT,
  },
  "POST /api/account/email": {
    auth: "user",
    summary: "Change the address once a link sent to the new one is used.",
    status: 202,
    input: { body: changeEmailInputSchema },
    limit: MAIL_LIMIT,
    answer: z.object({}),
  },
  "POST /api/account/verify": {
    auth: "public",
    summary: "Prove an address by the link of a mail.",
    status: 200,
    input: { body: verifyInputSchema },
    limit: LINK_LIMIT,
    answer: verifiedSchema,
  },
  "POST /api/account/verify/send": {
    auth: "user",
    summary: "Send the link that proves the address again.",
    status: 202,
    limit: MAIL_LIMIT,
    answer: z.object({}),
  },
  "POST /api/account/forgot": {
    auth: "public",
    summary: "Send a link to set a new password, if the address has an account.",
    status: 202,
    input: { body: forgotInputSchema },
    limit: MAIL_LIMIT,
    answer: z.object({}),
  },
  "POST /api/account/reset": {
    auth: "public",
    summary: "Set a new password by the link of a mail; every session ends.",
    status: 204,
    input: { body: resetInputSchema },
    limit: LINK_LIMIT,
  },
  "GET /api/account/security": {
    auth: "user",
    summary: "How you get in, and what happened lately.",
    status: 200,
    answer: securitySchema,
  },
  "POST /api/account/two-factor": {
    auth: "user",
    summary: "A secret for an authenticator; nothing is on before it is confirmed.",
    status: 200,
    errors: [409],
    input: { body: proofInputSchema },
    limit: CHANGE_LIMIT,
    answer: twoFactorSetupSchema,
  },
  "POST /api/account/two-factor/confirm": {
    auth: "user",
    summary: "Turn two-factor on with a first code.",
    status: 200,
    errors: [409],
    input: { body: confirmTwoFactorInputSchema },
    limit: CHANGE_LIMIT,
    answer: recoveryCodesSchema,
  },
  "POST /api/account/two-factor/recovery-codes": {
    auth: "user",
    summary: "New recovery codes; the old ones are dead.",
    status: 200,
    errors: [409],
    input: { body: proofInputSchema },
    limit: CHANGE_LIMIT,
    answer: recoveryCodesSchema,
  },
  "POST /api/account/two-factor/off": {
    auth: "user",
    summary: "Turn two-factor off, by the password or a code.",
    status: 204,
    errors: [409],
    input: { body: turnOffTwoFactorInputSchema },
    limit: CHANGE_LIMIT,
  },
  "GET /api/account/export": {
    auth: "user",
    summary: "Everything that is kept about you and all your projects, as a ZIP.",
    status: 200,
    limit: [{ name: "account-export", max: 6, windowSeconds: HOUR_SECONDS }],
    media: "application/zip",
  },
} as const satisfies ApiRoutes;
