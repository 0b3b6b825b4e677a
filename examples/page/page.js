import { defineArticleElement } from '@alphanode/html-renderer/element';

defineArticleElement();
const response = await fetch('/article.json');
document.querySelector('#live').article = await response.json();
