"use client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { t } from "@/messages/en";

const says = t.attach.signIn;

/** Says to a visitor why nothing can be attached yet, and leads to an account without losing what was written. */
export function SignInToAttach({ onGo, onClose }: { onGo: (to: "register" | "login") => void; onClose: () => void }) {
  return (
    <Dialog title={says.title} onClose={onClose}>
      <p className="text-sm text-soft">{says.text}</p>
      <div className="mt-5 flex flex-wrap justify-end gap-2.5">
        <Button onClick={onClose}>{says.later}</Button>
        <Button onClick={() => onGo("login")}>{says.login}</Button>
        <Button tone="primary" onClick={() => onGo("register")}>
          {says.register}
        </Button>
      </div>
    </Dialog>
  );
}
