// The main job, end to end, with the keyboard alone: no pointer is ever used.
import { keys } from "./steps/keys";
import { walkMainJob } from "./steps/main-job";

walkMainJob(keys);
