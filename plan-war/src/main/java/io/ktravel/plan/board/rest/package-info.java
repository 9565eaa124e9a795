/** The board over HTTP. 공유 게시판 REST API. */
package io.ktravel.plan.board.rest;
