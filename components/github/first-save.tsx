"use client";
import Link from "next/link";
import { useState } from "react";
import { FormFrame } from "@/components/auth/form-frame";
import { callApi } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { isOfForm, sayField, useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { type Licence, LICENCES, type RepositoryState, savedSchema } from "@/lib/schemas/repository";
import { t } from "@/messages/en";
import { SelectField } from "@/components/ui/select-field";

const says = t.github.save;
const FIELDS = ["owner", "name"];

type FirstSaveProps = {
  projectId: string;
  state: RepositoryState;
  owners: readonly string[];
  reachesPrivate: boolean;
  onSaved: () => void;
};

/** Where a project is to be saved: owner, name, who sees it, under which licence. */
export function FirstSave({ projectId, state, owners, reachesPrivate, onSaved }: FirstSaveProps) {
  const upstream =
    state.upstream && owners.includes(state.upstream.owner) && !state.upstream.path ? state.upstream : null;
  const [owner, setOwner] = useState(upstream?.owner ?? owners[0] ?? "");
  const [name, setName] = useState(upstream?.name ?? state.suggestedName);
  const [visibility, setVisibility] = useState<keyof typeof says.visibilities>("public");
  const [licence, setLicence] = useState<Licence>("none");
  const [isMissing, setIsMissing] = useState(false);
  const { isBusy, problem, run, clear } = useSubmit();
  const isPrivate = visibility === "private";

  const submit = (): void => {
    setIsMissing(name.trim() === "");
    if (name.trim() === "" || (isPrivate && !reachesPrivate)) return;
    run(async () => {
      const body = { owner, name, private: isPrivate, licence };
      await callApi(savedSchema, `/api/projects/${projectId}/github`, { method: "POST", body });
      showToast({ tone: "ok", message: says.saved });
      onSaved();
    });
  };
  return (
    <FormFrame onSubmit={submit}>
      <p className="text-sm text-soft">{says.intro}</p>
      {isOfForm(problem, FIELDS) ? <Alert>{problem.message}</Alert> : null}
      <SelectField label={says.owner} value={owner} onChange={(event) => setOwner(event.target.value)}>
        {owners.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </SelectField>
      <Field
        label={says.repository}
        value={name}
        autoComplete="off"
        spellCheck={false}
        error={isMissing ? says.repositoryMissing : (sayField(problem, "name") ?? sayField(problem, "owner"))}
        onChange={(event) => {
          setName(event.target.value);
          clear();
        }}
      />
      <div className="flex flex-col gap-1.5">
        <p className="text-sm font-medium">{says.visibility}</p>
        <Segmented label={says.visibility} options={says.visibilities} value={visibility} onChange={setVisibility} />
        {isPrivate && !reachesPrivate ? (
          <Alert tone="calm">
            {says.widen}{" "}
            <Link href="/settings#connections" className="underline">
              {t.github.connections.widen}
            </Link>
          </Alert>
        ) : null}
      </div>
      <SelectField
        label={says.licence}
        value={licence}
        onChange={(event) => setLicence(LICENCES.find((one) => one === event.target.value) ?? "none")}
      >
        {LICENCES.map((one) => (
          <option key={one} value={one}>
            {says.licences[one]}
          </option>
        ))}
      </SelectField>
      <BusyButton type="submit" tone="primary" className="self-end" isBusy={isBusy} busyLabel={says.saving}>
        {says.submit}
      </BusyButton>
    </FormFrame>
  );
}
