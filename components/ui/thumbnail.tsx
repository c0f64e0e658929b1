import Image from "next/image";
import { cx } from "./class-names";

/** A small picture of a version's first page; a neutral field before the first version. It says nothing that words beside it don't. */
export function Thumbnail({ versionId, className }: { versionId: string | null; className?: string }) {
  const look = cx(
    "block aspect-[16/10] shrink-0 rounded-md border border-line bg-raised object-cover object-top",
    className,
  );
  if (!versionId) return <span aria-hidden="true" className={look} />;
  return (
    <Image
      src={`/api/versions/${versionId}/thumbnail`}
      alt=""
      width={640}
      height={400}
      loading="lazy"
      className={look}
    />
  );
}
