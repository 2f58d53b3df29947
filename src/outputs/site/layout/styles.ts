// Imported as a whole by every layout: one style sheet for the site, always in this order.
import '../../../styles/tokens.css';
import '../styles/base.css';
import '../styles/elements.css';
import '../styles/frame.css';
import '../styles/cards.css';
import '../styles/rows.css';
import '../styles/chapters.css';
import '../styles/actions.css';
import '../styles/entry.css';
import '../styles/list.css';
import '../styles/delivery.css';
import '../styles/home.css';
import '../styles/plan.css';
import '../styles/prose.css';
import '../styles/forced-colours.css';
import '../styles/print.css';
