"use client";
import { useState } from "react";
import { FormFrame } from "@/components/auth/form-frame";
import { useSubmit } from "@/components/client/use-submit";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { CopyButton } from "@/components/workspace/chat/copy-button";
import type { TwoFactorSetup } from "@/lib/schemas/security";
import { t } from "@/messages/en";

const says = t.settings.twoFactor;

type ScanDialogProps = { setup: TwoFactorSetup; onCode: (code: string) => Promise<void>; onClose: () => void };

/** In groups that a person can type without losing the place. */
const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(" ") ?? secret;

/** The secret as a QR code and as text, and the first code that shows that the app has it. */
export function ScanDialog({ setup, onCode, onClose }: ScanDialogProps) {
  const [code, setCode] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const { isBusy, problem, run, clear } = useSubmit();
  const submit = (): void => {
    setIsMissing(code.trim() === "");
    if (code.trim()) run(() => onCode(code.trim()));
  };
  return (
    <Dialog title={says.scanTitle} onClose={onClose}>
      <FormFrame onSubmit={submit}>
        <p className="text-sm text-soft">{says.scanText}</p>
        {/* Phones read a QR code only dark on light, so its ground is white in both themes. */}
        <div
          role="img"
          aria-label={says.qr}
          style={{
            background: `#fff url("data:image/svg+xml,${encodeURIComponent(setup.qrSvg)}") center / contain no-repeat`,
          }}
          className="size-52 self-center rounded-xl bg-origin-content p-3"
        />
        <div>
          <p className="text-compact text-muted">{says.key}</p>
          <p className="mt-1 flex items-center gap-1 rounded-lg border border-line bg-card py-1 pr-1 pl-3">
            <code className="min-w-0 flex-1 font-mono text-compact">{inFours(setup.secret)}</code>
            <CopyButton text={setup.secret} label={says.copyKey} />
          </p>
        </div>
        <Field
          label={says.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          value={code}
          error={isMissing ? says.codeMissing : problem?.message}
          onChange={(event) => {
            setCode(event.target.value);
            setIsMissing(false);
            clear();
          }}
        />
        <div className="flex flex-wrap justify-end gap-2.5">
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <BusyButton type="submit" tone="primary" isBusy={isBusy} busyLabel={says.checking}>
            {says.confirm}
          </BusyButton>
        </div>
      </FormFrame>
    </Dialog>
  );
}
