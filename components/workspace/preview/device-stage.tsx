"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";

export type Device = "desktop" | "tablet" | "phone";

/** Widths of the devices in CSS pixels; desktop takes what there is. */
const DEVICE_WIDTH: Record<Device, number | null> = { desktop: null, tablet: 834, phone: 390 };

type Size = { width: number; height: number };

/** A screen of the device's width, made smaller where the pane is narrower than that. */
export function DeviceStage({ device, children }: { device: Device; children: ReactNode }) {
  const room = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const width = DEVICE_WIDTH[device] ?? size.width;
  const scale = width > 0 ? Math.min(1, size.width / width) : 1;
  const isDesktop = device === "desktop";
  return (
    <div ref={room} className="relative min-h-0 flex-1 overflow-hidden">
      <div
        className={`absolute top-0 origin-top-left overflow-hidden bg-page ${isDesktop ? "" : "outline outline-line"}`}
        style={{
          width: isDesktop ? "100%" : width,
          height: isDesktop ? "100%" : size.height / (scale || 1),
          left: isDesktop ? 0 : Math.max(0, (size.width - width * scale) / 2),
          transform: isDesktop ? "none" : `scale(${scale})`,
        }}
      >
        {children}
      </div>
    </div>
  );
}
