// The main job, end to end, with a mouse before a wide screen.

import { walkMainJob } from "./steps/main-job";
import { mouse } from "./steps/pointer";

walkMainJob(mouse);
