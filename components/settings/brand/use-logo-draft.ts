import { useRef, useState } from "react";
import { callApi, sayError } from "@/components/client/api";
import { LIMITS } from "@/lib/schemas/limits";
import { type Upload, uploadAnswerSchema } from "@/lib/schemas/upload";
import { t } from "@/messages/en";

/** What the form does with the kit's logo: leaves it, takes it away, or puts an uploaded image there. */
export type LogoChange = { is: "kept" } | { is: "removed" } | { is: "new"; upload: Upload };

export type LogoDraft = {
  change: LogoChange;
  isUploading: boolean;
  /** A sentence about the file that was picked last. */
  problem: string | null;
  /** Uploads a picked file; while one is on its way, another does nothing. */
  pick: (file: File | undefined) => void;
  remove: () => void;
};

/** The logo as the form has it; nothing is the kit's before it is saved. */
export function useLogoDraft(): LogoDraft {
  const isBusy = useRef(false);
  const [change, setChange] = useState<LogoChange>({ is: "kept" });
  const [isUploading, setIsUploading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const send = async (file: File): Promise<void> => {
    const body = new FormData();
    body.append("file", file, file.name);
    const { upload } = await callApi(uploadAnswerSchema, "/api/uploads", { method: "POST", body });
    setChange({ is: "new", upload });
  };
  const pick = (file: File | undefined): void => {
    if (!file || isBusy.current) return;
    if (file.size > LIMITS.uploadBytes) return setProblem(t.brand.logo.tooLarge(LIMITS.uploadBytes / 1024 / 1024));
    isBusy.current = true;
    setIsUploading(true);
    setProblem(null);
    send(file)
      .catch((error: unknown) => setProblem(sayError(error)))
      .finally(() => {
        isBusy.current = false;
        setIsUploading(false);
      });
  };
  const remove = (): void => {
    setChange({ is: "removed" });
    setProblem(null);
  };
  return { change, isUploading, problem, pick, remove };
}
