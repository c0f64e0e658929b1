"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormFrame } from "@/components/auth/form-frame";
import { callApi } from "@/components/client/api";
import { putTab, tabOf } from "@/components/client/open-tabs";
import { isOfForm, sayField, useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { type Imported, importedSchema } from "@/lib/schemas/repository";
import { t } from "@/messages/en";
import { BranchField } from "./branch-field";
import { ConnectPanel } from "./connect-panel";
import { ImportedDialog } from "./imported-dialog";
import { parseRepository } from "./parse-repository";
import { SelectField } from "@/components/ui/select-field";
import { useGitHub } from "./use-git-hub";

const says = t.github.import;
const FIELDS = ["owner", "name", "ref", "path"];

/** Makes a project of a repository: one of the person's own, or a public one by its address. */
export function ImportDialog({ problem: cameBackWith, onClose }: { problem: string | null; onClose: () => void }) {
  const router = useRouter();
  const { connection, list } = useGitHub();
  const [written, setWritten] = useState("");
  const [ref, setRef] = useState("");
  const [path, setPath] = useState("");
  const [isUnreadable, setIsUnreadable] = useState(false);
  const [imported, setImported] = useState<Imported | null>(null);
  const { isBusy, problem, run, clear } = useSubmit();

  const open = ({ project }: Imported): void => {
    putTab(tabOf(project));
    router.push(`/projects/${project.id}`);
  };
  /** A branch of one repository is none of another. */
  const choose = (repository: string): void => {
    setWritten(repository);
    setRef("");
    setIsUnreadable(false);
    clear();
  };
  const submit = (): void => {
    const wanted = parseRepository(written);
    setIsUnreadable(wanted === null);
    if (!wanted) return;
    const body = { ...wanted, ...(ref.trim() ? { ref } : {}), ...(path.trim() ? { path } : {}) };
    run(async () => {
      const answer = await callApi(importedSchema, "/api/github/import", { method: "POST", body });
      if (answer.leftOut.total > 0) return setImported(answer);
      open(answer);
      return "leaving";
    });
  };
  if (imported) return <ImportedDialog imported={imported} onOpen={open} />;
  return (
    <Dialog title={says.title} onClose={onClose}>
      <FormFrame onSubmit={submit}>
        <p className="text-sm text-soft">{says.intro}</p>
        {cameBackWith ? <Alert>{cameBackWith}</Alert> : null}
        {isOfForm(problem, FIELDS) ? <Alert>{problem.message}</Alert> : null}
        {list && list.repositories.length > 0 ? (
          <SelectField label={says.own} value="" onChange={(event) => choose(event.target.value)}>
            <option value="">{says.choose}</option>
            {list.repositories.map(({ owner, name, isPrivate }) => (
              <option key={`${owner}/${name}`} value={`${owner}/${name}`}>
                {isPrivate ? says.isPrivate(`${owner}/${name}`) : `${owner}/${name}`}
              </option>
            ))}
          </SelectField>
        ) : null}
        <Field
          label={says.repository}
          placeholder={says.placeholder}
          hint={says.hint}
          value={written}
          autoComplete="off"
          spellCheck={false}
          error={isUnreadable ? says.unreadable : (sayField(problem, "owner") ?? sayField(problem, "name"))}
          onChange={(event) => {
            setWritten(event.target.value);
            setIsUnreadable(false);
            clear();
          }}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <BranchField
            written={written}
            own={list?.repositories ?? []}
            value={ref}
            autoComplete="off"
            error={sayField(problem, "ref")}
            onChange={(event) => setRef(event.target.value)}
          />
          <Field
            label={says.folder}
            hint={says.folderHint}
            value={path}
            autoComplete="off"
            error={sayField(problem, "path")}
            onChange={(event) => setPath(event.target.value)}
          />
        </div>
        <div className="flex flex-wrap justify-end gap-2.5">
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <BusyButton type="submit" tone="primary" isBusy={isBusy} busyLabel={says.importing}>
            {says.submit}
          </BusyButton>
        </div>
      </FormFrame>
      {connection === null ? (
        <div className="mt-5 border-t border-line pt-5">
          <ConnectPanel text={t.github.connect.toImport} next="/dashboard" tone="solid" />
        </div>
      ) : null}
    </Dialog>
  );
}
