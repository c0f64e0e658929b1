import { render, toPlainText } from "@react-email/render";
import { createElement, type FunctionComponent } from "react";
import { MAIL_PROPS, type MailName, type MailProps, type MailTemplate } from "@/lib/schemas/mail";
import { mailMessages } from "@/messages/mail-en";
import { AbuseReported } from "./abuse-reported";
import { AccountExists } from "./account-exists";
import { AddressChanged } from "./address-changed";
import { AddressTaken } from "./address-taken";
import { ChangeAddress } from "./change-address";
import { DeletionDone } from "./deletion-done";
import { DeletionScheduled } from "./deletion-scheduled";
import { DomainFailing } from "./domain-failing";
import { DomainStopped } from "./domain-stopped";
import { DisputeReturned } from "./dispute-returned";
import { DisputeTaken } from "./dispute-taken";
import { FormMany } from "./form-many";
import { FormRoom } from "./form-room";
import { FormSubmission } from "./form-submission";
import { MailTest } from "./mail-test";
import { OwnKeyAdded } from "./own-key-added";
import { OwnKeyRemoved } from "./own-key-removed";
import { PasswordChanged } from "./password-changed";
import { ProjectUnlisted } from "./project-unlisted";
import { Purchase } from "./purchase";
import { RefundTaken } from "./refund-taken";
import { ResetPassword } from "./reset-password";
import { SignInAttempts } from "./sign-in-attempts";
import { SiteTakenDown } from "./site-taken-down";
import { TwoFactorOff } from "./two-factor-off";
import { TwoFactorOn } from "./two-factor-on";
import { VerifyAddress } from "./verify-address";

const COMPONENTS: { [N in MailName]: FunctionComponent<MailProps<N>> } = {
  "verify-address": VerifyAddress,
  "reset-password": ResetPassword,
  "password-changed": PasswordChanged,
  "change-address": ChangeAddress,
  "address-changed": AddressChanged,
  "address-taken": AddressTaken,
  "account-exists": AccountExists,
  "sign-in-attempts": SignInAttempts,
  "two-factor-on": TwoFactorOn,
  "two-factor-off": TwoFactorOff,
  "own-key-added": OwnKeyAdded,
  "own-key-removed": OwnKeyRemoved,
  "deletion-scheduled": DeletionScheduled,
  "deletion-done": DeletionDone,
  purchase: Purchase,
  "refund-taken": RefundTaken,
  "dispute-taken": DisputeTaken,
  "dispute-returned": DisputeReturned,
  "site-taken-down": SiteTakenDown,
  "project-unlisted": ProjectUnlisted,
  "abuse-reported": AbuseReported,
  "domain-failing": DomainFailing,
  "domain-stopped": DomainStopped,
  "form-submission": FormSubmission,
  "form-many": FormMany,
  "form-room": FormRoom,
  "mail-test": MailTest,
};

export type RenderedMail = { subject: string; html: string; text: string };

/** A mail's subject, HTML and text. Throws a ZodError when the props don't fit the template. */
export async function renderMail(template: MailTemplate): Promise<RenderedMail> {
  const html = await render(elementOf(template.name, template.props));
  return { subject: mailMessages[template.name].subject, html, text: toPlainText(html) };
}

function elementOf<N extends MailName>(name: N, props: MailProps<N>) {
  // The table above pairs each name with its props; the compiler can't follow that through the union.
  const component = COMPONENTS[name] as FunctionComponent<object>;
  return createElement(component, MAIL_PROPS[name].parse(props));
}
