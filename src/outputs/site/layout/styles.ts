// Imported as a whole by every layout: one style sheet for the site, always in this order.
import '../../../styles/tokens.css';
import '../../../styles/site-base.css';
import '../../../styles/site-elements.css';
import '../../../styles/site-frame.css';
import '../../../styles/site-cards.css';
import '../../../styles/site-rows.css';
import '../../../styles/site-chapters.css';
import '../../../styles/site-actions.css';
import '../../../styles/site-entry.css';
import '../../../styles/site-list.css';
import '../../../styles/site-delivery.css';
import '../../../styles/site-home.css';
import '../../../styles/site-plan.css';
import '../../../styles/site-prose.css';
import '../../../styles/site-forced-colours.css';
import '../../../styles/site-print.css';
