"use client";
// Something broke so early that not even the frame of the page is there.
import "@/app/styles/tokens.css";
import "@/app/styles/base.css";
import Broken from "@/app/error";

/** The same words in a frame of their own. */
export default function BrokenWhole() {
  return (
    <html lang="en">
      <body>
        <Broken />
      </body>
    </html>
  );
}
