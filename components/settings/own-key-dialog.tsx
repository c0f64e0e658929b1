"use client";
import { useState } from "react";
import { z } from "zod";
import { FormFrame } from "@/components/auth/form-frame";
import { callApi } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { isOfForm, sayField, useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { LIMITS } from "@/lib/schemas/limits";
import { ownKeySchema } from "@/lib/schemas/own-key";
import { t } from "@/messages/en";
import { ownKeyMessages as says } from "@/messages/own-keys-en";

const answerSchema = z.object({ ownKey: ownKeySchema });
const NONE = { label: "", baseUrl: "", key: "", models: "" };
const FIELDS = ["label", "baseUrl", "key", "models"] as const;

/** Adds a key of one's own. What was typed stays where it is not taken. */
export function OwnKeyDialog({ onAdded, onClose }: { onAdded: () => void; onClose: () => void }) {
  const [typed, setTyped] = useState(NONE);
  const { isBusy, problem, run, clear } = useSubmit();
  const models = typed.models.split(/[\s,]+/).filter(Boolean);
  const submit = (): void =>
    run(async () => {
      const { ownKey } = await callApi(answerSchema, "/api/own-keys", { method: "POST", body: { ...typed, models } });
      showToast({ tone: "ok", message: says.added(ownKey.label) });
      onAdded();
      onClose();
    });
  const fieldOf = (name: (typeof FIELDS)[number]) => ({
    label: says[name],
    value: typed[name],
    error: sayField(problem, name),
    autoComplete: "off",
    spellCheck: false,
    onChange: (event: { target: { value: string } }) => {
      setTyped({ ...typed, [name]: event.target.value });
      clear(name);
    },
  });
  return (
    <Dialog title={says.addTitle} onClose={onClose}>
      <FormFrame onSubmit={submit}>
        <p className="text-sm text-soft">{says.addText}</p>
        {isOfForm(problem, FIELDS) ? <Alert>{problem.message}</Alert> : null}
        <Field {...fieldOf("label")} hint={says.labelHint} maxLength={40} />
        <Field {...fieldOf("baseUrl")} hint={says.baseUrlHint} inputMode="url" maxLength={300} />
        <Field {...fieldOf("key")} type="password" autoComplete="new-password" maxLength={500} />
        <Field {...fieldOf("models")} hint={says.modelsHint(LIMITS.modelsOfKey)} />
        <div className="flex flex-wrap justify-end gap-2.5">
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <BusyButton type="submit" tone="primary" isBusy={isBusy} busyLabel={says.trying}>
            {says.submit}
          </BusyButton>
        </div>
      </FormFrame>
    </Dialog>
  );
}
