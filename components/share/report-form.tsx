"use client";
import Link from "next/link";
import { useId, useState } from "react";
import { FormButton, FormFrame } from "@/components/auth/form-frame";
import { callApi } from "@/components/client/api";
import { isOfForm, sayField, useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { buttonClasses } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { REPORT_KINDS, reportedSchema, sharedReportInputSchema } from "@/lib/schemas/site-report";
import { t } from "@/messages/en";
import { siteMessages } from "@/messages/sites-en";

const says = t.share.reportPage;
const FIELDS = ["text", "email"];

/** Tells the operators what is wrong with a shared project. What was typed stays until it was taken. */
export function ReportForm({ token, name }: { token: string; name: string }) {
  const [typed, setTyped] = useState({ kind: String(REPORT_KINDS[0]), text: "", email: "" });
  const [isSent, setIsSent] = useState(false);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const { isBusy, problem, run, clear } = useSubmit();
  const change = (field: string, value: string): void => {
    setTyped((now) => ({ ...now, [field]: value }));
    setWrong((now) => Object.fromEntries(Object.entries(now).filter(([name]) => name !== field)));
    clear(field);
  };
  const send = (): void => {
    const read = sharedReportInputSchema.safeParse({ ...typed, token });
    const fields = read.success ? [] : read.error.issues.map(({ path }) => String(path[0]));
    setWrong({
      ...(fields.includes("text") ? { text: says.textHint } : {}),
      ...(fields.includes("email") ? { email: says.emailWrong } : {}),
    });
    if (!read.success) return;
    run(async () => {
      await callApi(reportedSchema, "/api/reports", { method: "POST", body: { ...typed, token } });
      setIsSent(true);
    });
  };
  const back = (
    <Link href={`/p/${token}`} className={buttonClasses({ tone: "quiet" })}>
      {says.back}
    </Link>
  );
  const textError = wrong["text"] ?? sayField(problem, "text");
  if (isSent) {
    return (
      <div role="status" className="flex flex-col items-start gap-4">
        <h1 className="text-2xl font-semibold tracking-tight">{says.thanks}</h1>
        <p className="text-soft">{says.thanksText}</p>
        {back}
      </div>
    );
  }
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">{says.title}</h1>
      <p className="mt-2 mb-8 text-soft wrap-anywhere">{says.about(name)}</p>
      <FormFrame onSubmit={send}>
        {isOfForm(problem, FIELDS) ? <Alert>{problem.message}</Alert> : null}
        <KindChoice value={typed.kind} onChange={(kind) => change("kind", kind)} />
        <TextArea
          label={says.text}
          rows={6}
          maxLength={4_000}
          value={typed.text}
          note={textError ?? says.textHint}
          isWrong={textError !== undefined}
          onChange={(event) => change("text", event.target.value)}
        />
        <Field
          label={says.email}
          hint={says.emailHint}
          type="email"
          autoComplete="email"
          maxLength={254}
          value={typed.email}
          error={wrong["email"] ?? sayField(problem, "email")}
          onChange={(event) => change("email", event.target.value)}
        />
        <FormButton isBusy={isBusy} label={says.submit} busyLabel={says.busy} />
        <div className="self-start">{back}</div>
      </FormFrame>
    </>
  );
}

function KindChoice({ value, onChange }: { value: string; onChange: (kind: string) => void }) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{says.kind}</legend>
      {REPORT_KINDS.map((kind) => (
        <label key={kind} className="flex min-h-9 items-center gap-3 text-sm pointer-coarse:min-h-11">
          <input
            type="radio"
            name={name}
            checked={kind === value}
            onChange={() => onChange(kind)}
            className="size-4.5 shrink-0 accent-cyan"
          />
          {siteMessages.report.kinds[kind]}
        </label>
      ))}
    </fieldset>
  );
}
