"use client";
import { useState } from "react";
import { FormFrame } from "@/components/auth/form-frame";
import { callApi, callApiForNothing } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { useLoaded } from "@/components/client/use-loaded";
import { isOfForm, sayField, useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { domainListSchema, type SiteDomain, siteDomainSchema } from "@/lib/schemas/site-domain";
import { t } from "@/messages/en";
import { NotLoaded } from "../not-loaded";
import { DnsRecords } from "./dns-records";

const says = t.publish.domains;

const loadDomains = (key: string, signal: AbortSignal) =>
  callApi(domainListSchema, `/api/projects/${key.split(" ")[0]}/domains`, { signal });

/** Domains of the person's own: which records each needs, and whether it has them. */
export function DomainsSection({ projectId }: { projectId: string }) {
  const [round, setRound] = useState(0);
  const { data, error, retry } = useLoaded(`${projectId} ${round}`, loadDomains);
  const reload = (): void => setRound(round + 1);
  if (!data) return <NotLoaded error={error} says={says} onRetry={retry} />;
  if (!data.isSetUp) return <Alert tone="calm">{says.notSetUp}</Alert>;
  return (
    <>
      <AddDomain projectId={projectId} onDone={reload} />
      {data.items.map((domain) => (
        <DomainCard key={domain.domain} projectId={projectId} domain={domain} onDone={reload} />
      ))}
    </>
  );
}

function AddDomain({ projectId, onDone }: { projectId: string; onDone: () => void }) {
  const [domain, setDomain] = useState("");
  const { isBusy, problem, run, clear } = useSubmit();
  const add = (): void =>
    run(async () => {
      await callApi(siteDomainSchema, `/api/projects/${projectId}/domains`, { method: "POST", body: { domain } });
      setDomain("");
      onDone();
    });
  return (
    <FormFrame onSubmit={add} className="flex flex-col gap-3">
      {isOfForm(problem, ["domain"]) ? <Alert>{problem.message}</Alert> : null}
      <Field
        label={says.label}
        hint={says.hint}
        error={sayField(problem, "domain")}
        value={domain}
        inputMode="url"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setDomain(event.target.value);
          clear("domain");
        }}
      />
      <div className="flex justify-end">
        <BusyButton
          type="submit"
          tone="primary"
          isBusy={isBusy}
          busyLabel={says.adding}
          disabled={domain.trim() === ""}
        >
          {says.add}
        </BusyButton>
      </div>
    </FormFrame>
  );
}

type DomainCardProps = { projectId: string; domain: SiteDomain; onDone: () => void };

function DomainCard({ projectId, domain, onDone }: DomainCardProps) {
  const { isBusy, problem, run } = useSubmit();
  const path = `/api/projects/${projectId}/domains`;
  const check = (): void =>
    run(async () => {
      const found = await callApi(siteDomainSchema, path, { method: "POST", body: { domain: domain.domain } });
      const isActive = found.status === "active";
      showToast({
        tone: isActive ? "ok" : "bad",
        message: isActive ? says.nowActive(found.domain) : says.stillPending,
      });
      onDone();
    });
  const remove = (): void =>
    run(async () => {
      await callApiForNothing(`${path}?domain=${encodeURIComponent(domain.domain)}`, { method: "DELETE" });
      showToast({ tone: "ok", message: says.removed(domain.domain) });
      onDone();
    });
  return (
    <section aria-label={domain.domain} className="flex flex-col gap-3 rounded-xl border border-line bg-card p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h3 className="min-w-0 font-mono text-sm font-medium wrap-anywhere">{domain.domain}</h3>
        <span className={domain.status === "active" ? "text-compact text-green" : "text-compact text-waiting"}>
          {says[domain.status]}
        </span>
        <div className="ml-auto flex gap-2">
          <BusyButton
            size="small"
            isBusy={isBusy}
            busyLabel={says.checking}
            aria-label={says.checkOf(domain.domain)}
            onClick={check}
          >
            {says.check}
          </BusyButton>
          <Button
            size="small"
            tone="quiet"
            disabled={isBusy}
            aria-label={says.removeOf(domain.domain)}
            onClick={remove}
          >
            {says.remove}
          </Button>
        </div>
      </div>
      {problem ? <Alert>{problem.message}</Alert> : null}
      <DnsRecords domain={domain} />
    </section>
  );
}
