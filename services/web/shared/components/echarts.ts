import { BarChart } from "echarts/charts";
import { GridSimpleComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

// On a canvas: the page's policy lets no markup bring styles of its own, and a canvas has none.
use([BarChart, GridSimpleComponent, CanvasRenderer]);

export { init };
