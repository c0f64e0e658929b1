"use client";
import { useState } from "react";
import { readApiBlob } from "@/components/client/api";
import { sayDay } from "@/components/client/format-date";
import { saveFile } from "@/components/client/save-file";
import { useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { t } from "@/messages/en";
import { DeleteDialog } from "./delete-dialog";
import { Row, Section } from "./section";

const says = t.settings.data;

type DataSectionProps = { deleteAfter: string | null; hasPassword: boolean | undefined };

/** Taking one's data along, and leaving. */
export function DataSection({ deleteAfter, hasPassword }: DataSectionProps) {
  const [isDeleting, setIsDeleting] = useState(false);
  const { isBusy, problem, run } = useSubmit();
  const download = (): void => run(async () => saveFile(await readApiBlob("/api/account/export"), says.exportFile));
  return (
    <Section id="data" title={says.title}>
      <Row
        label={says.export}
        action={
          <BusyButton isBusy={isBusy} busyLabel={says.exporting} onClick={download}>
            {says.exportButton}
          </BusyButton>
        }
      >
        {says.exportText}
        {problem ? <Alert className="mt-2.5">{problem.message}</Alert> : null}
      </Row>
      <Row
        label={says.remove}
        action={
          deleteAfter ? null : (
            <Button tone="bad" disabled={hasPassword === undefined} onClick={() => setIsDeleting(true)}>
              {says.removeButton}
            </Button>
          )
        }
      >
        {deleteAfter ? <span suppressHydrationWarning>{says.removeAt(sayDay(deleteAfter))}</span> : says.removeText}
      </Row>
      {isDeleting && hasPassword !== undefined ? (
        <DeleteDialog hasPassword={hasPassword} onClose={() => setIsDeleting(false)} />
      ) : null}
    </Section>
  );
}
